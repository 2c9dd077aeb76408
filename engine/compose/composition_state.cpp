#include "compose/composition_state.h"

namespace ovation::compose {

void CompositionState::addEarlier(const CompositionState &earlier) {
    dueFrames += earlier.dueFrames;
    repeatedFrames += earlier.repeatedFrames;
    black_s += earlier.black_s;
    silent_s += earlier.silent_s;
    if (!missingCharacters.contains(earlier.missingCharacters)) // the same names are drawn again
        missingCharacters = earlier.missingCharacters;
}

} // namespace ovation::compose

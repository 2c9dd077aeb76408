#include "composer/audio_intake.h"

#include "media/mix/grid_composer.h"

#include <algorithm>
#include <utility>

namespace ovation::composer {

using media::GridComposer;

void AudioIntake::expect(bool any) {
    if (std::exchange(m_expecting, any) != any)
        m_until_ns = 0;
}

bool AudioIntake::takes(const page::AudioPiece &piece, int64_t now_ns) {
    if (!m_expecting || piece.samples.size() != 2 * std::size_t(GridComposer::AudioBlock_frames) ||
        piece.at_ns > now_ns || piece.at_ns < std::max(m_until_ns, now_ns - MaxLate_ns))
        return false;
    m_until_ns = piece.at_ns + GridComposer::AudioBlock_ns;
    return true;
}

} // namespace ovation::composer

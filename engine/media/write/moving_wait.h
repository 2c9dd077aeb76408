#pragma once

namespace ovation::media {

/// Waits for an end in turns, as long as something moves on: a machine that is busy with other things may
/// take any time. `turn` waits a while and says whether the end has come, `progress` gives a value that
/// differs once something was done. False after `maxStill` turns in a row without progress, or when `givenUp`
/// says so.
template <typename Turn, typename Progress, typename GivenUp>
bool waitWhileMoving(int maxStill, Turn turn, Progress progress, GivenUp givenUp) {
    auto before = progress();
    for (int still = 0; still < maxStill;) {
        if (turn())
            return true;
        if (givenUp())
            return false;
        const auto now = progress();
        still = now == before ? still + 1 : 0;
        before = now;
    }
    return false;
}

} // namespace ovation::media

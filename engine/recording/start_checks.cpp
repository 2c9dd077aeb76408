#include "recording/start_checks.h"

namespace ovation::recording {
namespace {

constexpr int64_t Megabyte = 1'000'000;
constexpr int MaxMissed_percent = 10;

} // namespace

Result<void> mayStart(const StartConditions &now) {
    if (now.diskFree_bytes >= 0 && now.diskFree_bytes < now.diskReserve_bytes)
        return Error{
            Errc::DiskFull,
            QStringLiteral("only %1 MB are left on the disk of the recordings and %2 MB are kept free: "
                           "make some room, or lower OVATION_RECORDING_DISK_RESERVE")
                .arg(now.diskFree_bytes / Megabyte)
                .arg(now.diskReserve_bytes / Megabyte)};
    if (now.composed && now.composedRunning > 0 && now.framesDue > 0 &&
        now.framesMissed * 100 > now.framesDue * MaxMissed_percent)
        return Error{Errc::Overloaded,
                     QStringLiteral("the machine does not keep up with the %1 composed recordings that run "
                                    "(%2 of the last %3 frames were late): stop one, or record INDIVIDUAL")
                         .arg(now.composedRunning)
                         .arg(now.framesMissed)
                         .arg(now.framesDue)};
    return {};
}

} // namespace ovation::recording

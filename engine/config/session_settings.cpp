#include "config/setting_groups.h"

namespace ovation::config {

void readSessions(SettingReader &in, Settings &out) {
    out.garbageInterval_s =
        in.integer(latin1("OPENVIDU_SESSIONS_GARBAGE_INTERVAL"), out.garbageInterval_s, 0, MaxSeconds / 1000);
    out.garbageThreshold_s =
        in.integer(latin1("OPENVIDU_SESSIONS_GARBAGE_THRESHOLD"), out.garbageThreshold_s, 0, MaxSeconds);
}

} // namespace ovation::config

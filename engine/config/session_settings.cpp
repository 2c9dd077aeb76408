#include "config/setting_groups.h"

namespace ovation::config {

void readSessions(SettingReader &in, Settings &out) {
    out.garbageInterval_s = in.integer(latin1("OPENVIDU_SESSIONS_GARBAGE_INTERVAL"), out.garbageInterval_s, 0,
                                       MostSeconds / 1000);
    out.garbageThreshold_s =
        in.integer(latin1("OPENVIDU_SESSIONS_GARBAGE_THRESHOLD"), out.garbageThreshold_s, 0, MostSeconds);
    for (const char *feature : {"OPENVIDU_CDR", "OPENVIDU_WEBHOOK"}) {
        if (in.boolean(latin1(feature), false))
            in.complain(latin1(feature),
                        QStringLiteral("is not available in this version: leave it out or set it to false"));
    }
}

} // namespace ovation::config

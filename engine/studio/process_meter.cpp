#include "studio/process_meter.h"

#include "base/clock.h"

#include <QFile>

#include <ctime>
#include <unistd.h>

namespace ovation {

double ProcessMeter::cpu_cores() {
    m_thread.check();
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    const int64_t cpu = int64_t(used.tv_sec) * 1'000'000'000 + used.tv_nsec;
    const int64_t wall = monotonicNow_ns();
    const double cores =
        m_lastWall_ns && wall > m_lastWall_ns ? double(cpu - m_lastCpu_ns) / double(wall - m_lastWall_ns) : 0;
    m_lastCpu_ns = cpu;
    m_lastWall_ns = wall;
    return cores;
}

int64_t ProcessMeter::memory_bytes() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

} // namespace ovation

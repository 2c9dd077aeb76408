#include "compose/bounded_log.h"

#include "base/log.h"

#include <sys/statvfs.h>

#include <utility>

namespace ovation::compose {
namespace {

constexpr char LastLine[] = "This log ends here: it is as large as it may get.\n";
constexpr qint64 LastLine_bytes = sizeof LastLine - 1;

} // namespace

void BoundedLog::write(const QByteArray &line) {
    if (m_ended || !open())
        return;
    if (m_file.size() + line.size() + LastLine_bytes > m_most_bytes) {
        m_ended = true;
        if (m_file.size() + LastLine_bytes <= m_most_bytes && leavesRoom(LastLine_bytes))
            put(LastLine);
        return;
    }
    if (!leavesRoom(line.size())) {
        if (m_leftOut++ == 0)
            qCWarning(logRecording) << m_file.fileName() << "is not written: the disk is nearly full";
        return;
    }
    if (const int64_t leftOut = std::exchange(m_leftOut, 0); leftOut > 0)
        put(QByteArray::number(qint64(leftOut)) + " lines are left out: the disk was nearly full.\n");
    put(line);
}

bool BoundedLog::open() {
    if (m_file.isOpen())
        return true;
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return true;
    m_ended = true;
    qCWarning(logRecording) << m_file.fileName() << "can't be written:" << m_file.errorString();
    return false;
}

bool BoundedLog::leavesRoom(qint64 bytes) const {
    struct statvfs disk {};
    if (m_leftFree_bytes <= 0 || ::fstatvfs(m_file.handle(), &disk) != 0)
        return true;
    return int64_t(disk.f_bavail) * int64_t(disk.f_frsize) - bytes >= m_leftFree_bytes;
}

void BoundedLog::put(const QByteArray &line) {
    if (m_file.write(line) == line.size())
        return;
    m_ended = true;
    qCWarning(logRecording) << m_file.fileName() << "can't be written:" << m_file.errorString();
}

} // namespace ovation::compose

#include "events/cdr_file.h"

#include "base/log.h"
#include "events/record_folder.h"

#include <QDateTime>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace ovation::events {
namespace {

constexpr int MaxNames = 120; ///< seconds tried for a name that is free

QDateTime localTime(const Clock &clock) {
    return QDateTime::fromMSecsSinceEpoch(clock.wall_ms());
}

QString dayOf(const QDateTime &time) {
    return time.toString(QStringLiteral("yyyy-MM-dd"));
}

} // namespace

CdrFile::CdrFile(const QString &folder, const Clock &clock, const CdrLimits &limits)
    : m_folder(folder), m_clock(clock), m_limits(limits) {
    m_thread.detach(); // made on one thread, used on another
}

CdrFile::~CdrFile() {
    writeHeld();
    if (!m_held.empty())
        qCWarning(logEvents, "%zu call detail records are lost: %ls", m_held.size(),
                  qUtf16Printable(m_problem));
    close();
}

void CdrFile::begin() {
    m_thread.check();
    prepareFor(0);
}

void CdrFile::append(const QByteArray &line) {
    m_thread.check();
    m_held.push_back(line);
    m_held_bytes += line.size();
    while (m_held_bytes > m_limits.maxHeld_bytes && m_held.size() > 1) {
        if (m_lost++ == 0)
            qCWarning(logEvents, "Too many call detail records wait for the disk: the oldest are dropped");
        m_held_bytes -= m_held.front().size();
        m_held.pop_front();
    }
    writeHeld();
}

void CdrFile::writeHeld() {
    while (!m_held.empty()) {
        const qsizetype size = m_held.front().size();
        if (!prepareFor(size) || !leavesRoom(size) || !writeLine(m_held.front()))
            return;
        m_held_bytes -= m_held.front().size();
        m_held.pop_front();
        if (!std::exchange(m_problem, {}).isEmpty())
            qCInfo(logEvents, "Call detail records are written again to %ls; %lld were dropped meanwhile",
                   qUtf16Printable(m_path), static_cast<long long>(std::exchange(m_lost, 0)));
    }
}

void CdrFile::sync() {
    m_thread.check();
    if (m_fd < 0 || !std::exchange(m_dirty, false))
        return;
    if (::fdatasync(m_fd) != 0)
        fail(QStringLiteral("make %1 last").arg(m_path), errno);
}

void CdrFile::sweep() {
    m_thread.check();
    const RecordFolder folder(m_folder);
    folder.deleteOlderThan(m_clock.wall_ms() - m_limits.kept_ms, m_path);
    // A file may grow to maxFile_bytes before the next look, so that much is kept free.
    folder.deleteOldestAbove(m_limits.maxAll_bytes - m_limits.maxFile_bytes, m_path);
}

/// A file that can take that many bytes more is open.
bool CdrFile::prepareFor(qsizetype bytes) {
    if (m_fd >= 0) {
        struct stat now {};
        const bool known = ::fstat(m_fd, &now) == 0;
        const bool deleted = known && now.st_nlink == 0;
        const bool full = known && now.st_size > 0 && now.st_size + bytes > m_limits.maxFile_bytes;
        if (known && !deleted && !full && m_day == dayOf(localTime(m_clock)))
            return true;
        close();
    }
    return openNext();
}

bool CdrFile::leavesRoom(qsizetype bytes) {
    struct stat records {
    }, recordings{};
    struct statvfs disk {};
    if (m_limits.recordings.isEmpty() || ::fstat(m_fd, &records) != 0 ||
        ::stat(QFile::encodeName(m_limits.recordings).constData(), &recordings) != 0 ||
        records.st_dev != recordings.st_dev || ::fstatvfs(m_fd, &disk) != 0)
        return true;
    const qint64 free_bytes = qint64(disk.f_bavail) * qint64(disk.f_frsize);
    return free_bytes - bytes >= m_limits.leftFree_bytes ||
           fail(QStringLiteral("write %1").arg(m_path), ENOSPC);
}

bool CdrFile::openNext() {
    const QByteArray folder = QFile::encodeName(m_folder);
    if (::mkdir(folder.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return fail(QStringLiteral("make %1").arg(m_folder), errno);
    m_path.clear();
    sweep();
    RecordFolder(m_folder).repairNewest();
    QDateTime time = localTime(m_clock);
    m_day = dayOf(time);
    // Never append to an existing file: another process may be writing it, or a crash may have cut its last
    // line.
    for (int i = 0; i < MaxNames; ++i, time = time.addSecs(1)) {
        const QString path = m_folder + QLatin1Char('/') + RecordFolder::nameFor(time);
        m_fd = ::open(QFile::encodeName(path).constData(),
                      O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (m_fd >= 0) {
            // Tells repairNewest() of another process that this file is in use.
            ::flock(m_fd, LOCK_EX | LOCK_NB);
            m_path = path;
            return true;
        }
        if (errno != EEXIST)
            return fail(QStringLiteral("make %1").arg(path), errno);
    }
    return fail(QStringLiteral("make a file in %1").arg(m_folder), EEXIST);
}

/// Cuts off what a full disk took of a line.
bool CdrFile::writeLine(const QByteArray &line) {
    struct stat before {};
    if (::fstat(m_fd, &before) != 0)
        return fail(QStringLiteral("write %1").arg(m_path), errno);
    qsizetype done = 0;
    while (done < line.size()) {
        const ssize_t wrote = ::write(m_fd, line.constData() + done, std::size_t(line.size() - done));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0) {
            const int error = wrote < 0 ? errno : ENOSPC;
            if (done > 0 && ::ftruncate(m_fd, before.st_size) != 0)
                close(); // the next file is whole again
            return fail(QStringLiteral("write %1").arg(m_path), error);
        }
        done += wrote;
    }
    m_dirty = true;
    return true;
}

void CdrFile::close() {
    if (m_fd < 0)
        return;
    sync();
    ::close(m_fd);
    m_fd = -1;
}

/// Warns once per cause: a full disk is not reported with every event.
bool CdrFile::fail(const QString &what, int error) {
    const QString problem = QStringLiteral("cannot %1: %2").arg(what, qt_error_string(error));
    if (std::exchange(m_problem, problem) != problem)
        qCWarning(logEvents, "Call detail records wait: %ls", qUtf16Printable(problem));
    return false;
}

} // namespace ovation::events

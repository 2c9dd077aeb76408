#include "export/export_journal.h"

#include "base/random_text.h"
#include "base/system_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace ovation::exporting {
namespace {

constexpr int TokenLength = 16;
constexpr qint64 MaxLine_bytes = 8192; // twice the longest path
constexpr mode_t OwnerOnly = 0600;
const auto NotYetALine = QStringLiteral(".new");

bool isPrefix(const QString &name) {
    static const QRegularExpression form(
        QStringLiteral("^\\.ovation-export-[A-Za-z0-9]{%1}$").arg(TokenLength));
    return form.match(name).hasMatch();
}

Error cannotNote(int number) {
    return {errcOfFile(number, Errc::Failed),
            QStringLiteral("The program can't note in its data folder what it exports: %1")
                .arg(qt_error_string(number))};
}

/// The content of a line whose writer is dead; nothing while it lives, or when there is no such line.
std::optional<QByteArray> contentOfDead(const QString &line) {
    const int file = ::open(QFile::encodeName(line).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return std::nullopt;
    std::optional<QByteArray> content;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
        QFile reader;
        if (reader.open(file, QIODevice::ReadOnly))
            content = reader.read(MaxLine_bytes);
    }
    ::close(file);
    return content;
}

} // namespace

ExportJournal::Entry::Entry(int lock, QString path, QString prefix)
    : m_lock(lock), m_path(std::move(path)), m_prefix(std::move(prefix)) {}

ExportJournal::Entry::Entry(Entry &&other) noexcept
    : m_lock(std::exchange(other.m_lock, -1)), m_path(std::move(other.m_path)),
      m_prefix(std::move(other.m_prefix)) {}

ExportJournal::Entry::~Entry() {
    if (m_lock < 0)
        return;
    QFile::remove(m_path);
    ::close(m_lock);
}

Result<ExportJournal::Entry> ExportJournal::begin(const QString &targetFolder) const {
    if (!QDir().mkpath(m_folder))
        return cannotNote(errno);
    const QString prefix = QStringLiteral(".ovation-export-") + randomAlphanumeric(TokenLength);
    const QString line = m_folder + QLatin1Char('/') + prefix, early = line + NotYetALine;
    const int file =
        ::open(QFile::encodeName(early).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, OwnerOnly);
    if (file < 0)
        return cannotNote(errno);
    const QByteArray content = QFileInfo(targetFolder).absoluteFilePath().toUtf8();
    // Locked before it is a line: another program never sees one that looks dead.
    const bool written =
        ::flock(file, LOCK_EX | LOCK_NB) == 0 &&
        ::write(file, content.constData(), size_t(content.size())) == content.size() && ::fsync(file) == 0 &&
        ::rename(QFile::encodeName(early).constData(), QFile::encodeName(line).constData()) == 0;
    if (written)
        return Entry(file, line, prefix);
    const int number = errno;
    ::close(file);
    QFile::remove(early);
    return cannotNote(number);
}

QStringList ExportJournal::removeLeftovers() const {
    QStringList removed;
    for (const QString &name : QDir(m_folder).entryList(QDir::Files | QDir::Hidden | QDir::System)) {
        const QString line = m_folder + QLatin1Char('/') + name;
        const QString prefix = name.endsWith(NotYetALine) ? name.chopped(NotYetALine.size()) : name;
        const auto content = isPrefix(prefix) ? contentOfDead(line) : std::nullopt;
        if (!content)
            continue;
        const QString folder = QString::fromUtf8(*content);
        if (QDir::isAbsolutePath(folder))
            for (const QString &gone : removeUnfinished(folder, prefix))
                removed << folder + QLatin1Char('/') + gone;
        QFile::remove(line);
    }
    return removed;
}

QStringList removeUnfinished(const QString &folder, const QString &prefix) {
    QStringList removed;
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (const QString &name : QDir(folder).entryList(all)) {
        const QString path = folder + QLatin1Char('/') + name;
        if (!name.startsWith(prefix))
            continue;
        const QFileInfo info(path);
        const bool gone =
            info.isDir() && !info.isSymLink() ? QDir(path).removeRecursively() : QFile::remove(path);
        if (gone)
            removed << name;
    }
    return removed;
}

} // namespace ovation::exporting

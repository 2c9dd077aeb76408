#include "media/write/chapter_room.h"

#include "base/system_error.h"
#include "media/write/mp4_tree.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace ovation::media {
namespace {

using mp4::BoxHeader_bytes;

constexpr int64_t Alignment_bytes = 8;

/// A file that is open for as long as this is.
class OpenFile {
  public:
    explicit OpenFile(const QString &path)
        : m_file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC)) {}
    ~OpenFile() {
        if (m_file >= 0)
            ::close(m_file);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    bool isOpen() const { return m_file >= 0; }
    /// On the disk when it returns true; else errno says why.
    bool write(const QByteArray &bytes, int64_t at) {
        for (qsizetype done = 0; done < bytes.size();) {
            const ssize_t wrote = ::pwrite(m_file, bytes.constData() + done, std::size_t(bytes.size() - done),
                                           off_t(at + done));
            if (wrote < 0 && errno == EINTR)
                continue;
            if (wrote <= 0)
                return false;
            done += wrote;
        }
        return ::fdatasync(m_file) == 0;
    }

  private:
    const int m_file;
};

QByteArray number(int64_t size) {
    QByteArray bytes;
    mp4::append(bytes, quint32(size));
    return bytes;
}

/// What stands behind the short switch.
QByteArray filled(const QByteArray &chapters, int64_t size) {
    return chapters.size() == size ? chapters : chapters + mp4::freeSpace(size - chapters.size());
}

} // namespace

QByteArray chapterRoom(int64_t begin, const QByteArray &chapters, int64_t free_bytes) {
    const int64_t over = begin % Alignment_bytes;
    const int64_t behind = chapters.size() + std::max<int64_t>(free_bytes, BoxHeader_bytes);
    QByteArray room;
    if (over > 0)
        room = mp4::freeSpace(BoxHeader_bytes + Alignment_bytes - over);
    if (chapters.isEmpty())
        return room + mp4::freeSpace(BoxHeader_bytes + behind);
    return room + mp4::freeSpace(BoxHeader_bytes) + filled(chapters, behind);
}

bool ChapterRoom::takes(const QByteArray &chapters) const {
    const int64_t left = size - BoxHeader_bytes - chapters.size();
    return left == 0 || left >= BoxHeader_bytes;
}

std::optional<ChapterRoom> findChapterRoom(const QByteArray &moov, int64_t begin) {
    const auto whole = mp4::boxAt(moov.left(16), 0, moov.size());
    const auto user = whole ? mp4::childOf(moov, *whole, "udta") : std::nullopt;
    if (!user || !mp4::hasWholeChildren(moov, *user))
        return std::nullopt;
    std::optional<ChapterRoom> found;
    for (int64_t at = user->content(); at < user->end();) {
        const auto box = mp4::childAt(moov, at, user->end());
        const bool isFree = box->type == "free";
        if (found && !isFree && box->type != "chpl")
            found.reset(); // something else may not be overwritten
        else if (!found && box->type == "chpl")
            return std::nullopt; // players would see these beside ours
        const bool isAligned = (begin + at) % Alignment_bytes == 0;
        if (!found && isFree && isAligned && box->header == BoxHeader_bytes)
            found = ChapterRoom{begin + at, user->end() - at};
        at = box->end();
    }
    return found;
}

Result<void> exchangeChapters(const QString &path, const ChapterRoom &room, const QByteArray &chapters) {
    OpenFile file(path);
    const auto failed = [&path] {
        return Error{
            errcOfFile(errno, Errc::MediaFailed),
            QStringLiteral("The chapters of %1 can't be written: %2").arg(path, qt_error_string(errno))};
    };
    if (!file.isOpen() || !file.write(number(room.size), room.switch_at))
        return failed();
    if (chapters.isEmpty())
        return {};
    if (!file.write(filled(chapters, room.size - BoxHeader_bytes), room.switch_at + BoxHeader_bytes) ||
        !file.write(number(BoxHeader_bytes), room.switch_at))
        return failed();
    return {};
}

} // namespace ovation::media

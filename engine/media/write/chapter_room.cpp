#include "media/write/chapter_room.h"

#include "base/system_error.h"
#include "media/write/mp4_chapter_track.h"
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
constexpr char TextsMark[] = "ovation chapters"; // no other mdat begins so
static_assert(BoxHeader_bytes + sizeof TextsMark - 1 == TextsBoxHead_bytes);

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
    /// When it returns false errno says why.
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
        return true;
    }
    bool sync() { return ::fdatasync(m_file) == 0; }

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

/// The room at the end of `parent`, behind whose switch only what is `ours` stands.
template <typename IsOurs>
std::optional<ChapterRoom> findRoom(const QByteArray &moov, int64_t begin, const mp4::Box &parent,
                                    const IsOurs &isOurs) {
    if (!mp4::hasWholeChildren(moov, parent))
        return std::nullopt;
    std::optional<ChapterRoom> found;
    for (int64_t at = parent.content(); at < parent.end();) {
        const auto box = mp4::childAt(moov, at, parent.end());
        const bool isFree = box->type == "free", isContent = !isFree && isOurs(*box);
        if (found && !isFree && !isContent)
            found.reset(); // something else may not be overwritten
        else if (!found && isContent)
            return std::nullopt; // players would see these beside ours
        const bool isAligned = (begin + at) % Alignment_bytes == 0;
        if (!found && isFree && isAligned && box->header == BoxHeader_bytes)
            found = ChapterRoom{begin + at, parent.end() - at};
        at = box->end();
    }
    return found;
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

QByteArray textsBox(const QByteArray &texts, int64_t size) {
    const QByteArray content = TextsMark + texts;
    return mp4::boxed("mdat", content + QByteArray(size - BoxHeader_bytes - content.size(), '\0'));
}

int64_t textsBoxSize(const QByteArray &first) {
    const auto box = mp4::childAt(first, 0, INT64_MAX); // one that ends with the file is none of ours
    const bool isOurs = box && box->type == "mdat" && box->header == BoxHeader_bytes &&
                        box->size >= TextsBoxHead_bytes && first.mid(BoxHeader_bytes).startsWith(TextsMark);
    return isOurs ? box->size : 0;
}

bool ChapterRoom::takes(const QByteArray &content) const {
    const int64_t left = size - BoxHeader_bytes - content.size();
    return left == 0 || left >= BoxHeader_bytes;
}

std::optional<ChapterRooms> findChapterRooms(const QByteArray &moov, int64_t begin,
                                             const QByteArray &behind) {
    const auto whole = mp4::boxAt(moov.left(16), 0, moov.size());
    const auto user = whole ? mp4::childOf(moov, *whole, "udta") : std::nullopt;
    const auto place = mp4::chapterTrackPlace(moov);
    const int64_t texts_bytes = textsBoxSize(behind);
    if (!user || !place || texts_bytes == 0)
        return std::nullopt;
    const auto list = findRoom(moov, begin, *user, [](const mp4::Box &box) { return box.type == "chpl"; });
    const auto track = findRoom(moov, begin, *whole, [&](const mp4::Box &box) {
        return mp4::isChapterTrack(moov, box, place->number);
    });
    if (!list || !track)
        return std::nullopt;
    return ChapterRooms{*list, *track, begin + place->reference + 4, begin + whole->size + TextsBoxHead_bytes,
                        texts_bytes - TextsBoxHead_bytes};
}

bool fits(const ChapterContent &content, const ChapterRooms &rooms) {
    return rooms.list.takes(content.list) && rooms.track.takes(content.track) &&
           content.texts.size() <= rooms.texts_bytes;
}

Result<void> exchangeChapters(const QString &path, const ChapterRooms &rooms, const ChapterContent &content) {
    OpenFile file(path);
    const auto putBehind = [&file](const ChapterRoom &room, const QByteArray &box) {
        return file.write(filled(box, room.size - BoxHeader_bytes), room.switch_at + BoxHeader_bytes);
    };
    const auto turn = [&](bool isOn) {
        return file.write(number(isOn ? BoxHeader_bytes : rooms.track.size), rooms.track.switch_at) &&
               file.write(number(isOn ? BoxHeader_bytes : rooms.list.size), rooms.list.switch_at) &&
               file.sync();
    };
    const auto refer = [&](const char *type) { return file.write(type, rooms.reference_at) && file.sync(); };
    bool isDone = file.isOpen() && refer("free") && turn(false);
    if (!content.list.isEmpty())
        isDone = isDone && file.write(content.texts, rooms.texts_at) &&
                 putBehind(rooms.track, content.track) && putBehind(rooms.list, content.list) &&
                 file.sync() && turn(true) && refer("tref");
    if (isDone)
        return {};
    return Error{errcOfFile(errno, Errc::MediaFailed),
                 QStringLiteral("The chapters of %1 can't be written: %2").arg(path, qt_error_string(errno))};
}

} // namespace ovation::media

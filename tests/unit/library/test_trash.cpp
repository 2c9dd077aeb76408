#include "recording_folder.h"

#include "library/trash.h"
#include "recording/folder_scan.h"

using namespace ovation;
using namespace ovation::library;
using namespace Qt::StringLiterals;

namespace {

constexpr int64_t Now_ms = 1'700'000'000'000;

/// Ends before the n-th change to the disk, as kill -9 does: nothing is changed from then on.
class StoppingMoves final : public FileMoves {
  public:
    explicit StoppingMoves(int after) : m_left(after) {}
    bool hasStopped() const { return m_left < 0; }

    Result<void> makeFolder(const QString &path) override {
        return goesOn() ? FileMoves::makeFolder(path) : stopped();
    }
    Result<void> move(const QString &from, const QString &to) override {
        return goesOn() ? FileMoves::move(from, to) : stopped();
    }
    Result<void> write(const QString &path, const QByteArray &content) override {
        return goesOn() ? FileMoves::write(path, content) : stopped();
    }
    Result<void> removeFile(const QString &path) override {
        return goesOn() ? FileMoves::removeFile(path) : stopped();
    }
    Result<void> removeFolder(const QString &path) override {
        return goesOn() ? FileMoves::removeFolder(path) : stopped();
    }
    Result<void> removeTree(const QString &path) override {
        return goesOn() ? FileMoves::removeTree(path) : stopped();
    }

  private:
    bool goesOn() { return --m_left >= 0; }
    static Result<void> stopped() { return Error{Errc::Failed, u"stopped"_s}; }
    int m_left;
};

/// Refuses one move.
class RefusingMoves final : public FileMoves {
  public:
    explicit RefusingMoves(int which) : m_left(which) {}
    Result<void> move(const QString &from, const QString &to) override {
        return m_left-- == 0 ? Result<void>(Error{Errc::PermissionDenied, u"refused"_s})
                             : FileMoves::move(from, to);
    }

  private:
    int m_left;
};

/// Contents only, sorted: what must not get lost, wherever it is.
QList<QByteArray> contentsBelow(const QString &root) {
    QList<QByteArray> all;
    QDirIterator files(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all << file.readAll();
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

class TrashTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<RecordingFolder> m_folder;
    FileMoves m_moves;

    Trash trash() { return Trash(m_folder->root(), m_moves); }
    Result<QString> take(const QString &key, int64_t now_ms = Now_ms) {
        return trash().take(*placeOf(m_folder->root(), key), now_ms);
    }
    void keepFlat(const QString &id) {
        m_folder->write(u".recording."_s + id,
                        QJsonDocument(RecordingFolder::metadata(id, {{u"status"_s, u"stopped"_s}})).toJson());
        m_folder->write(id + u".mp4"_s, "flat movie");
        m_folder->write(id + u".info"_s, "info");
    }
    QStringList inTrash() const {
        QStringList keys;
        const auto places = placesInTrash(m_folder->root());
        for (const Place &place : *places)
            keys << place.key;
        keys.sort();
        return keys;
    }
    QStringList live() const {
        QStringList keys;
        const auto places = placesIn(m_folder->root());
        for (const Place &place : *places) {
            if (m_folder->entry(place.key))
                keys << place.key;
        }
        keys.sort();
        return keys;
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<RecordingFolder>(); }

    void whatIsTakenIsGoneForAllOthersAndComesBackAsItWas() {
        m_folder->keep(u"room"_s);
        m_folder->write(u"room/.ovation.room"_s, "{\"library\":{\"keep\":true}}");
        const auto before = m_folder->everything();
        const auto key = take(u"room"_s);
        QVERIFY(key.ok());
        QCOMPARE(*key, u".trash/room-1700000000000"_s);
        QVERIFY(m_folder->everything().isEmpty());
        const recording::RecordingStore store({m_folder->root(), {}});
        QVERIFY(recording::FolderScan(store).look().recordings.empty());
        QCOMPARE(store.freeId(u"room"_s, {}), u"room"_s); // it is free again
        store.removeUnbegun();
        // As scripts do (protocol 2): first-level folders with metadata of their name.
        for (const QString &name :
             QDir(m_folder->root()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot))
            QVERIFY(!QFile::exists(m_folder->path(name + u"/.recording."_s + name)));
        const auto entry = m_folder->entry(*key);
        QVERIFY(entry);
        QCOMPARE(entry->trashedAt, Now_ms);
        QCOMPARE(entry->name, u"room"_s);
        QVERIFY(entry->annotations.keep && QFile::exists(entry->file) && QFile::exists(entry->thumbnail));
        const auto restored = trash().restore(*key);
        QVERIFY(restored.ok());
        QCOMPARE(*restored, u"room"_s);
        QCOMPARE(m_folder->everything(), before);
        QVERIFY(
            QDir(trashOf(m_folder->root())).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void anIdThatIsTakenMeanwhileIsNotReplaced() {
        m_folder->keep(u"room"_s, {{u"aMemberOfALaterTime"_s, 7}});
        m_folder->write(u"room/.ovation.room"_s, "{\"library\":{\"notes\":\"old\"}}");
        const auto key = take(u"room"_s);
        m_folder->keep(u"room"_s, {{u"createdAt"_s, 1}});
        m_folder->keep(u"room~1"_s);
        const auto restored = trash().restore(*key);
        QVERIFY(restored.ok());
        QCOMPARE(*restored, u"room~2"_s);
        QCOMPARE(m_folder->entry(u"room"_s)->createdAt, int64_t(1));
        const auto entry = m_folder->entry(u"room~2"_s);
        QVERIFY(entry && entry->unreadable.isEmpty());
        QCOMPARE(entry->annotations.notes, u"old"_s);
        QCOMPARE(entry->thumbnail, m_folder->path(u"room~2/room~2.jpg"_s));
        QVERIFY(QFile::exists(entry->file));
        const QJsonObject metadata = m_folder->json(u"room~2/.recording.room~2"_s);
        QCOMPARE(metadata[u"id"_s].toString(), u"room~2"_s);
        QCOMPARE(metadata[u"aMemberOfALaterTime"_s].toInt(), 7);
        QVERIFY(!QFile::exists(m_folder->path(u"room~2/.recording.room"_s)));
        QVERIFY(inTrash().isEmpty());
    }

    void filesWithoutAFolderOfTheirOwnGoAndComeBack() {
        keepFlat(u"OLD"_s);
        m_folder->write(u"lecture.webm"_s, "loose");
        m_folder->write(u"other.mp4"_s, "stays");
        const auto before = m_folder->everything();
        const auto flat = take(u"OLD"_s), loose = take(u"lecture.webm"_s);
        QVERIFY(flat.ok() && loose.ok());
        QCOMPARE(m_folder->everything().keys(), QStringList{u"other.mp4"_s});
        QCOMPARE(m_folder->entry(*flat)->status, recording::Status::Ready);
        QVERIFY(m_folder->entry(*loose));
        QCOMPARE(*trash().restore(*flat), u"OLD"_s);
        QCOMPARE(*trash().restore(*loose), u"lecture.webm"_s);
        QCOMPARE(m_folder->everything(), before);
    }

    void filesWithoutAFolderOfTheirOwnReplaceNothing() {
        keepFlat(u"OLD"_s);
        m_folder->write(u"lecture.webm"_s, "loose");
        const auto flat = take(u"OLD"_s), loose = take(u"lecture.webm"_s);
        m_folder->keep(u"OLD"_s);
        m_folder->write(u"lecture.webm"_s, "another");
        QCOMPARE(*trash().restore(*flat), u"OLD~1"_s);
        QCOMPARE(*trash().restore(*loose), u"lecture~1.webm"_s);
        QCOMPARE(m_folder->read(u"lecture.webm"_s), QByteArray("another"));
        QCOMPARE(m_folder->read(u"lecture~1.webm"_s), QByteArray("loose"));
        // In a folder of its own "stopped" would mean that it is to be finished.
        QCOMPARE(m_folder->json(u"OLD~1/.recording.OLD~1"_s)[u"status"_s].toString(), u"ready"_s);
        QCOMPARE(m_folder->entry(u"OLD~1"_s)->file, m_folder->path(u"OLD~1/OLD.mp4"_s));
    }

    void oneIdCanBeInItSeveralTimes() {
        for (int i = 0; i < 3; ++i) {
            m_folder->keep(u"room"_s, {{u"createdAt"_s, i + 1}});
            QVERIFY(take(u"room"_s).ok()); // in the same millisecond
        }
        QCOMPARE(inTrash().size(), 3);
        QCOMPARE(m_folder->entry(trash().newestOf(u"room"_s))->createdAt, int64_t(3));
        QVERIFY(trash().newestOf(u"roo"_s).isEmpty());
    }

    void aLongNameIsCutInTheSlotOnly() {
        const QString name = QString(120, QChar(0x00e4)); // 240 bytes
        m_folder->write(name + u"/a.mp4"_s, "movie");
        const auto key = take(name);
        QVERIFY2(key.ok(), key.ok() ? "" : qPrintable(key.error().message));
        QCOMPARE(trash().newestOf(name), *key);
        QCOMPARE(*trash().restore(*key), name);
    }

    void whatIsTooOldIsFoundAndPurged() {
        m_folder->keep(u"a"_s);
        m_folder->keep(u"b"_s);
        const auto old = take(u"a"_s), recent = take(u"b"_s, Now_ms + 1000);
        QCOMPARE(trash().olderThan(5000, Now_ms + 5500), QStringList{*old});
        QVERIFY(trash().purge(*old).ok());
        QCOMPARE(inTrash(), QStringList{*recent});
        QVERIFY(!trash().purge(*old).ok());
        QVERIFY(!trash().purge(u"b"_s).ok());
        QVERIFY(!trash().purge(u".trash/../b"_s).ok());
    }

    void aLinkIsLeftAlone() {
        const QString elsewhere = m_folder->other(u"elsewhere"_s);
        QVERIFY(QDir().mkpath(elsewhere) && QDir().mkpath(m_folder->root()));
        QFile file(elsewhere + u"/a.mp4"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(elsewhere, m_folder->path(u"link"_s)));
        QVERIFY(!take(u"link"_s).ok());
        QVERIFY(QFile::exists(m_folder->path(u"link/a.mp4"_s)));
    }

    void aDiskThatRefusesOneOfThemLeavesAllWhereTheyWere() {
        keepFlat(u"OLD"_s);
        const auto before = m_folder->everything();
        int refused = 0;
        for (; refused < 10; ++refused) {
            RefusingMoves moves(refused);
            Trash careful(m_folder->root(), moves);
            const auto taken = careful.take(*placeOf(m_folder->root(), u"OLD"_s), Now_ms);
            if (taken) {
                QVERIFY(careful.restore(*taken).ok());
                break;
            }
            QCOMPARE(taken.error().code, Errc::PermissionDenied);
            QCOMPARE(m_folder->everything(), before);
            QVERIFY(QDir(trashOf(m_folder->root()))
                        .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        }
        QVERIFY(refused >= 3);
        const auto key = take(u"OLD"_s);
        for (refused = 0; refused < 10; ++refused) {
            RefusingMoves moves(refused);
            if (Trash(m_folder->root(), moves).restore(*key))
                break;
            QVERIFY(m_folder->everything().isEmpty());
            QCOMPARE(inTrash(), QStringList{*key});
        }
        QVERIFY(refused >= 3);
        QCOMPARE(m_folder->everything(), before);
    }

    void nothingIsLostWhereverItIsKilled_data() {
        QTest::addColumn<QString>("kind");
        for (const char *kind :
             {"folder", "flat", "loose", "folder whose id is taken", "flat whose id is taken"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void nothingIsLostWhereverItIsKilled() {
        QFETCH(QString, kind);
        const bool isFlat = kind.startsWith(u"flat"), isTaken = kind.endsWith(u"taken");
        const QString key = kind == u"loose" ? u"lecture.webm"_s : u"room"_s;
        const auto fill = [&] {
            m_folder = std::make_unique<RecordingFolder>();
            if (kind == u"loose")
                m_folder->write(key, "loose");
            else if (isFlat)
                keepFlat(key);
            else
                m_folder->keep(key);
        };
        // Either it is where it was, or it is whole in the trash: one of them, and nothing between.
        bool hasStopped = true;
        for (int steps = 0; hasStopped; ++steps) {
            fill();
            const auto before = m_folder->everything();
            StoppingMoves stopping(steps);
            (void)Trash(m_folder->root(), stopping).take(*placeOf(m_folder->root(), key), Now_ms);
            hasStopped = stopping.hasStopped();
            trash().recover();
            QVERIFY2(live().size() + inTrash().size() == 1, qPrintable(u"taking, step %1"_s.arg(steps)));
            if (!inTrash().isEmpty())
                QVERIFY(trash().restore(inTrash().first()).ok());
            QCOMPARE(m_folder->everything(), before);
            QVERIFY(steps < 100);
        }
        hasStopped = true;
        for (int steps = 0; hasStopped; ++steps) {
            fill();
            const auto media = contentsBelow(m_folder->root());
            const auto taken = take(key);
            QVERIFY(taken.ok());
            if (isTaken)
                m_folder->keep(key, {{u"createdAt"_s, 1}});
            const auto others = m_folder->everything();
            StoppingMoves stopping(steps);
            (void)Trash(m_folder->root(), stopping).restore(*taken);
            hasStopped = stopping.hasStopped();
            trash().recover();
            const QByteArray where = u"restoring, step %1"_s.arg(steps).toLatin1();
            QVERIFY2(live().size() + inTrash().size() == (isTaken ? 2 : 1), where);
            if (!inTrash().isEmpty())
                QVERIFY2(trash().restore(inTrash().first()).ok(), where);
            QVERIFY2(inTrash().isEmpty(), where);
            const auto after = m_folder->everything();
            for (auto one = others.begin(); one != others.end(); ++one)
                QVERIFY2(after[one.key()] == one.value(), where);
            if (isTaken)
                QVERIFY2(m_folder->entry(u"room~1"_s)->unreadable.isEmpty(), where);
            else
                QCOMPARE(contentsBelow(m_folder->root()), media);
            QVERIFY(steps < 100);
        }
    }

    void aRemovalThatWasKilledIsContinued() {
        bool hasStopped = true;
        for (int steps = 0; hasStopped; ++steps) {
            init();
            m_folder->keep(u"room"_s);
            const auto key = take(u"room"_s);
            StoppingMoves stopping(steps);
            (void)Trash(m_folder->root(), stopping).purge(*key);
            hasStopped = stopping.hasStopped();
            trash().recover();
            QCOMPARE(inTrash().size(), steps == 0 ? 1 : 0);
            QVERIFY(steps == 0 || contentsBelow(m_folder->root()).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TrashTest)
#include "test_trash.moc"

#include "library/archive.h"
#include "library/strip_maker.h"
#include "storage/folder_store.h"
#include "studio/stored_script.h"
#include "studio/stored_strips.h"
#include "upload/stored_files.h"

#include "../ffmpeg.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation;
using namespace Qt::StringLiterals;

namespace {

const QString Folder = u"S.abcdefghij-1"_s;

// As the recorder packs: stored, with the synchronization JSON.
const QString Packing = uR"(
import json, sys, zipfile
folder = sys.argv[1]
files = [{"name": name, "streamId": name[:-5], "connectionId": "con_" + name[8:-5], "size": 1, "clientData": "", "serverData": "",
          "hasAudio": True, "hasVideo": True, "startTimeOffset": start, "endTimeOffset": start + 4000}
         for name, start in (("str_CAM_Ada.webm", 0), ("str_CAM_Bob.webm", 2000))]
with zipfile.ZipFile(folder + "/take.zip", "w") as pack:
    for file in files:
        pack.write(folder + "/" + file["name"], file["name"])
    pack.writestr("take.json", json.dumps({"createdAt": 1, "id": "S", "name": "take", "sessionId": "S", "files": files}))
)"_s;

} // namespace

/// A recording whose file is only where recordings are kept.
class StoredRecordingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<upload::StoredFiles> m_files;
    recording::RecordingInfo m_info;

    QString path(const char *name) const { return m_dir.filePath(Folder + u'/' + QString::fromLatin1(name)); }
    Result<library::RemoteFile> file() const {
        return m_files->find(Folder, u"take.zip"_s, {}, library::Pace::Full);
    }

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(QDir(m_dir.path()).mkdir(Folder));
        for (const char *name : {"str_CAM_Ada.webm", "str_CAM_Bob.webm"}) {
            const QString failed =
                makeWithFfmpeg("-f lavfi -i sine=1000:d=4:r=48000 -f lavfi -i color=white:s=160x90:d=4:r=10 "
                               "-c:a libopus -c:v libvpx -g 10",
                               path(name));
            QCOMPARE(failed, QString());
        }
        QCOMPARE(QProcess::execute(u"python3"_s, {u"-c"_s, Packing, m_dir.filePath(Folder)}), 0);
        m_files = std::make_unique<upload::StoredFiles>(std::make_shared<storage::FolderStore>(m_dir.path()));
        m_info.id = u"S"_s;
        m_info.name = u"take"_s;
        m_info.duration = 6;
        m_info.hasAudio = m_info.hasVideo = true;
        m_info.properties.outputMode = session::OutputMode::Individual;
        m_info.delivery = recording::Delivery{true, Folder, u"https://bucket.example/take.zip"_s, {}};
    }

    void oneOfItsStreamsIsPlayedAlone() {
        const auto all = storedScript(m_info, *file(), {});
        QVERIFY2(all.ok(), all ? "" : qPrintable(all.error().message));
        QCOMPARE(all->streams.size(), std::size_t(2));
        QCOMPARE(all->streams[1].entry, u"str_CAM_Bob.webm"_s); // who plays it can choose
        const auto one = storedScript(m_info, *file(), all->streams[1].entry);
        QVERIFY2(one.ok(), one ? "" : qPrintable(one.error().message));
        QCOMPARE(one->streams.size(), std::size_t(1));
        QCOMPARE(one->streams[0].stream.id, u"str_CAM_Bob"_s);
        QCOMPARE(one->streams[0].start_ms, int64_t(2000));
        QCOMPARE(one->width, 160);
        QVERIFY(!storedScript(m_info, *file(), u"str_CAM_Eve.webm"_s).ok());
    }

    void itsStripsAreThoseOfTheFile() {
        const StoredStripFile there(m_info, *m_files, u"take.zip"_s, {});
        const auto tracks = there.tracks(), here = library::openStripTracks(path("take.zip"));
        QVERIFY2(tracks.ok() && here.ok(), tracks ? "" : qPrintable(tracks.error().message));
        const auto waveform = library::makeWaveform(*tracks, {}), heard = library::makeWaveform(*here, {});
        QVERIFY(waveform.ok() && heard.ok());
        QVERIFY(waveform->peaks.size() >= 5 * std::size_t(waveform->perSecond));
        QVERIFY(waveform->peaks == heard->peaks);
        const auto film = library::makeFilmStrip(*tracks, {}), seen = library::makeFilmStrip(*here, {});
        QVERIFY(film.ok() && seen.ok());
        QVERIFY(film->count >= 6);
        QVERIFY(film->frames == seen->frames);
        const auto stamp = there.stamp();
        QVERIFY(stamp.ok());
        QCOMPARE(stamp->size_bytes, QFileInfo(path("take.zip")).size());
    }

    void stripsOfAMovieNeedNoArchive() {
        QVERIFY(QFile::exists(path("take.mp4")) || QFile::copy(path("str_CAM_Ada.webm"), path("take.mp4")));
        auto movie = m_info;
        movie.properties.outputMode = session::OutputMode::Composed;
        movie.duration = 4;
        const StoredStripFile there(movie, *m_files, u"take.mp4"_s, {});
        const auto tracks = there.tracks();
        QVERIFY(tracks.ok());
        const auto film = library::makeFilmStrip(*tracks, {});
        QVERIFY2(film.ok(), film ? "" : qPrintable(film.error().message));
        QCOMPARE(film->count, 4);
    }

    void whatIsNotLookedAtAnyMoreIsNotRead() {
        std::stop_source stop;
        const StoredStripFile there(m_info, *m_files, u"take.zip"_s, stop.get_token());
        const auto tracks = there.tracks();
        QVERIFY(tracks.ok());
        stop.request_stop();
        QVERIFY(!library::makeFilmStrip(*tracks, {}).ok());
    }
};

QTEST_GUILESS_MAIN(StoredRecordingsTest)
#include "test_stored_recordings.moc"

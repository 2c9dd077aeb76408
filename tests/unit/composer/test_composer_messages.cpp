#include "composer/composer_messages.h"
#include "composer/preview_messages.h"

#include <QJsonDocument>
#include <QtTest>

using namespace ovation;

namespace {

/// As it arrives on the other side.
QJsonObject sent(const QJsonObject &json) {
    return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
}

compose::CompositionState someState() {
    media::StreamHealth ada;
    ada.streamId = QStringLiteral("str_CAM_Ada");
    ada.lostPackets = 11;
    ada.droppedFrames = 12;
    ada.longestGap_ms = 13;
    ada.audioLate_ms = -14;
    ada.audioStalled_ms = 15;
    ada.audioTooLate_ms = 16;
    ada.tooLargeFrames = 17;
    ada.reducedFrames = 18;
    ada.audioConcealed_ms = 18;
    ada.problem = QStringLiteral("nothing \"arrived\"\n");
    media::StreamHealth bob;
    bob.streamId = QStringLiteral("str_CAM_Bob");
    return {1001, 1002, 1003, 4.5, 5.5, {ada, bob}, QStringLiteral("漢"), 123'456'789'012'345};
}

} // namespace

/// What the server and the process that composes say to each other arrives as it was said.
class ComposerMessagesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void howItFaresArrivesWhole() {
        const compose::CompositionState state = someState();
        QVERIFY(composer::stateFrom(sent(composer::toJson(state))) == state);
    }

    void whatWasFinishedArrivesWithHowItFared() {
        composer::FinishedMovie made;
        made.movie.duration_s = 12.5;
        made.movie.hasVideo = true;
        made.state = someState();
        made.hasThumbnail = true;
        const auto heard = composer::FinishedMovie::fromJson(sent(made.toJson()));
        QVERIFY(heard.state == made.state);
        QVERIFY(heard.hasThumbnail);
        QCOMPARE(heard.movie.duration_s, 12.5);
        QVERIFY(heard.movie.hasVideo);
        QVERIFY(!heard.movie.hasAudio);
    }

    void whatIsTakenOfALineIsBounded() {
        compose::CompositionState state = someState();
        state.streams.front().streamId = state.streams.front().problem = state.missingCharacters =
            QString(100'000, u'x');
        state.streams.resize(100'000);
        const auto taken = composer::stateFrom(composer::toJson(state));
        QCOMPARE(taken.streams.size(), 5000U);
        QCOMPARE(taken.streams.front().streamId.size(), page::MaxSaidText);
        QCOMPARE(taken.streams.front().problem.size(), page::MaxSaidText);
        QCOMPARE(taken.missingCharacters.size(), page::MaxSaidText);
        const QStringList problems(5000, QString(600, u'x'));
        QCOMPARE(composer::problemsFrom(composer::problemsJson(problems)),
                 QStringList(1000, QString(500, u'x')));
        composer::PreviewedFrame frame;
        frame.seen.resize(100'000);
        QCOMPARE(composer::PreviewedFrame::fromJson(frame.toJson()).seen.size(), 1000U);
    }

    void whoPublishesArrives() {
        compose::Publisher ada;
        ada.stream.id = QStringLiteral("str_CAM_Ada");
        ada.stream.createdAt = 1'700'000'000'123;
        ada.stream.hasAudio = true;
        ada.stream.hasVideo = false;
        ada.stream.audioActive = true;
        ada.stream.videoActive = false;
        ada.stream.typeOfVideo = QStringLiteral("SCREEN");
        ada.name = QStringLiteral("Ada \"L.\"");
        ada.muted = true;
        compose::Publisher bob;
        bob.stream.id = QStringLiteral("str_CAM_Bob");
        bob.stream.hasAudio = bob.stream.audioActive = false;
        bob.stream.hasVideo = bob.stream.videoActive = true;
        bob.pinned = true;
        const auto heard = composer::publishersFrom(sent(composer::toJson(std::vector{ada, bob})));
        QCOMPARE(heard.size(), 2U);
        const auto isSame = [](const compose::Publisher &one, const compose::Publisher &other) {
            return one.stream.id == other.stream.id && one.stream.createdAt == other.stream.createdAt &&
                   one.stream.hasAudio == other.stream.hasAudio &&
                   one.stream.hasVideo == other.stream.hasVideo &&
                   one.stream.audioActive == other.stream.audioActive &&
                   one.stream.videoActive == other.stream.videoActive &&
                   one.stream.typeOfVideo == other.stream.typeOfVideo && one.name == other.name &&
                   one.muted == other.muted && one.pinned == other.pinned;
        };
        QVERIFY(isSame(heard[0], ada));
        QVERIFY(isSame(heard[1], bob));
    }

    void whatIsListenedToArrives() {
        const QStringList streams{QStringLiteral("str_CAM_Ada"), QStringLiteral("str_\"Bob\"")};
        QCOMPARE(composer::streamIdsFrom(sent(composer::toJson(streams))), streams);
        QCOMPARE(composer::streamIdsFrom(sent(composer::toJson(QStringList()))), QStringList());
    }

    void whatToRecordArrives() {
        composer::RecordRequest request;
        request.composition.movie.path = QStringLiteral("/recordings/room/room.mp4");
        request.composition.movie.width = 640;
        request.composition.movie.height = 360;
        request.composition.movie.frameRate = 15;
        request.composition.movie.audio = false;
        request.composition.movie.video = true;
        request.composition.layout = session::RecordingLayout::PictureInPicture;
        request.composition.look = session::LookOptions{true, QStringLiteral("#102030"), true};
        request.composition.layoutsFolder = QStringLiteral("/layouts");
        request.composition.debugLog = QStringLiteral("/recordings/room/composition.log");
        request.thumbnail = QStringLiteral("/recordings/room/room.jpg");
        request.continues = true;
        const auto heard = composer::RecordRequest::fromJson(sent(request.toJson()));
        QVERIFY(heard);
        QCOMPARE(heard->composition.movie.path, request.composition.movie.path);
        QCOMPARE(heard->composition.movie.width, 640);
        QCOMPARE(heard->composition.movie.height, 360);
        QCOMPARE(heard->composition.movie.frameRate, 15);
        QVERIFY(!heard->composition.movie.audio);
        QVERIFY(heard->composition.movie.video);
        QVERIFY(heard->composition.layout == session::RecordingLayout::PictureInPicture);
        QVERIFY(heard->composition.look == request.composition.look);
        QCOMPARE(heard->composition.layoutsFolder, request.composition.layoutsFolder);
        QCOMPARE(heard->composition.debugLog, request.composition.debugLog);
        QCOMPARE(heard->thumbnail, request.thumbnail);
        QVERIFY(heard->continues);
    }

    void whatToComposeOfThePastArrives() {
        composer::PastRequest request;
        request.composition.movie.path = QStringLiteral("/recordings/room/.room.mp4.past");
        request.composition.layout = session::RecordingLayout::VerticalPresentation;
        request.composition.look = session::LookOptions{true, QStringLiteral("wall.png"), false};
        request.folder = QStringLiteral("/recordings/room/.past");
        request.start_ms = 240;
        request.frames = 1500;
        composer::PastRequest::File file;
        file.of.stream.id = QStringLiteral("str_CAM_Ada");
        file.of.stream.hasAudio = true;
        file.of.name = QStringLiteral("Ada");
        file.of.muted = true;
        file.path = QStringLiteral("/recordings/room/.past/str_CAM_Ada.webm");
        file.start_ms = -15;
        file.end_ms = 61'000;
        request.files = {file};
        const auto heard = composer::PastRequest::fromJson(sent(request.toJson()));
        QVERIFY(heard);
        QCOMPARE(heard->composition.movie.path, request.composition.movie.path);
        QVERIFY(heard->composition.layout == request.composition.layout);
        QVERIFY(heard->composition.look == request.composition.look);
        QCOMPARE(heard->folder, request.folder);
        QCOMPARE(heard->start_ms, 240);
        QCOMPARE(heard->frames, 1500);
        QCOMPARE(heard->files.size(), 1U);
        QCOMPARE(heard->files[0].of.stream.id, file.of.stream.id);
        QVERIFY(heard->files[0].of.stream.hasAudio && heard->files[0].of.muted);
        QCOMPARE(heard->files[0].of.name, file.of.name);
        QCOMPARE(heard->files[0].path, file.path);
        QCOMPARE(heard->files[0].start_ms, -15);
        QCOMPARE(heard->files[0].end_ms, 61'000);
    }

    void aPreviewAndItsFramesArriveWhole() {
        composer::PreviewRequest request;
        request.number = 4'000'000'000;
        request.format = {640, 360, 15};
        request.layout = session::RecordingLayout::PictureInPicture;
        request.look = session::LookOptions{true, QStringLiteral("office.png"), false};
        request.layoutsFolder = QStringLiteral("/srv/layouts");
        request.audio = true;
        QCOMPARE(composer::PreviewRequest::fromJson(sent(request.toJson())), request);
        request.look.reset();
        QCOMPARE(composer::PreviewRequest::fromJson(sent(request.toJson())), request);

        const composer::PreviewedFrame frame{
            7,
            2,
            {{QStringLiteral("str_CAM_Ada"), {1, 2, 3, 4}, 0.5F}, {QStringLiteral("str_CAM_Bob"), {}, 0}}};
        const auto read = composer::PreviewedFrame::fromJson(sent(frame.toJson()));
        QCOMPARE(read.number, frame.number);
        QCOMPARE(read.slot, frame.slot);
        QCOMPARE(read.toJson(), frame.toJson());
        QCOMPARE(composer::slotFrom(sent(composer::slotJson(1))), 1);
    }
};

QTEST_GUILESS_MAIN(ComposerMessagesTest)
#include "test_composer_messages.moc"

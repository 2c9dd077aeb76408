#include "grid_stage.h"

using namespace ovation;
using session::RecordingLayout;

namespace {

const QString Ada = QStringLiteral("Ada"), Bob = QStringLiteral("Bob"), Cem = QStringLiteral("Cem");
constexpr double Silent = 0, Tone = 440;
const layout::Tile Nowhere, Everywhere{0, 0, 1280, 720};

media::SyntheticProperties person(double tone_hz) {
    media::SyntheticProperties properties;
    properties.tone_hz = tone_hz;
    return properties;
}

media::GridLook namesAndPlaceholders() {
    return {.background = 0x204060, .names = true, .placeholders = true};
}

/// One stream, whose first frame is due a second after the beginning, and the time.
class OneLater final : public media::MixerSources {
  public:
    static constexpr int64_t Due_ns = 1'000'000'000;

    std::shared_ptr<media::MixerSource> source(const QString &) override { return m_source; }
    int64_t now_ns() const override { return time_ns; }

    int64_t time_ns = 0;

  private:
    class Later final : public media::MixerSource {
      public:
        media::VideoFramePtr videoAt(int64_t at_ns) override {
            return at_ns < Due_ns ? nullptr : std::make_shared<media::VideoFrame>();
        }
        void mixAudio(int64_t, std::span<float>) override {}
        float level() const override { return 0; }
    };
    std::shared_ptr<Later> m_source = std::make_shared<Later>();
};

/// Polls as a recorder does until there is a spotlight.
bool becomesSpotlight(compose::SessionGrid &grid, const QString &name, int limit_ms = 15'000) {
    return QTest::qWaitFor(
        [&] {
            grid.lookForFrames();
            return grid.spotlight() == (name.isEmpty() ? name : GridStage::idOf(name));
        },
        limit_ms);
}

} // namespace

class SessionGridTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void bestFitHasNoSpotlight() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Tone)) && stage.join(Bob, person(Silent)));
        compose::SessionGrid grid(1280, 720, stage.decoders);
        QVERIFY(grid.update(stage.session));
        QVERIFY(grid.spotlight().isEmpty());
        const auto inputs = grid.inputs();
        QCOMPARE(inputs.size(), size_t(2));
        QVERIFY(inputs[0].tile == (layout::Tile{0, 0, 640, 720}));
        QVERIFY(!inputs[0].label && !inputs[0].still && !inputs[1].label && !inputs[1].still);
        grid.lookForFrames();
        QVERIFY(!grid.lookForFrames()); // nothing changes by itself
    }

    void aCellIsThereWithItsFirstFrame() {
        OneLater sources;
        compose::SessionGrid grid(1280, 720, sources);
        compose::Publisher later;
        later.stream.id = QStringLiteral("later");
        later.stream.hasVideo = later.stream.videoActive = true;
        grid.update({later});
        sources.time_ns = OneLater::Due_ns - 1;
        QVERIFY(!grid.lookForFrames());
        QVERIFY(grid.inputs()[0].tile == Nowhere);
        sources.time_ns = OneLater::Due_ns;
        QVERIFY(grid.lookForFrames());
        QVERIFY(grid.inputs()[0].tile == Everywhere);
    }

    void whoSpeaksIsBigAndFollowedAndDrawnFirst() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Tone)) && stage.join(Bob, person(Tone)) &&
                stage.join(Cem, person(Silent)));
        stage.stream(Ada).audioActive = false; // muted: a tone that is not heard does not count
        compose::SessionGrid grid(1280, 720, stage.decoders, RecordingLayout::PictureInPicture);
        QVERIFY(grid.update(stage.session));
        QVERIFY(becomesSpotlight(grid, Bob));
        auto inputs = grid.inputs();
        QVERIFY(inputs[0].tile == Everywhere);
        QCOMPARE(inputs[0].source, stage.decoders.acquire(GridStage::idOf(Bob)));
        QCOMPARE(inputs[1].source, stage.decoders.acquire(GridStage::idOf(Ada)));
        QVERIFY(inputs[1].tile.width == 256 && inputs[2].tile.width == 256);

        std::swap(stage.stream(Ada).audioActive, stage.stream(Bob).audioActive);
        QVERIFY(grid.update(stage.session));
        QCOMPARE(grid.spotlight(), GridStage::idOf(Bob)); // not at once
        QVERIFY(becomesSpotlight(grid, Ada));
        inputs = grid.inputs();
        QCOMPARE(inputs[0].source, stage.decoders.acquire(GridStage::idOf(Ada)));
        QVERIFY(inputs[0].tile == Everywhere);

        stage.leave(Ada);
        QVERIFY(grid.update(stage.session));
        QVERIFY(!grid.spotlight().isEmpty() && grid.spotlight() != GridStage::idOf(Ada));
    }

    void theNewestScreenHasTheSpotlightWithAnySpeaker() {
        GridStage stage;
        const QString slides = QStringLiteral("Slides"), film = QStringLiteral("Film");
        QVERIFY(stage.join(Ada, person(Tone)) && stage.join(slides, person(Silent), true));
        compose::SessionGrid grid(1280, 720, stage.decoders, RecordingLayout::VerticalPresentation);
        grid.update(stage.session);
        QCOMPARE(grid.spotlight(), GridStage::idOf(slides));
        // Its ratio is 4:3: nothing is cut off in a block of 1024x720.
        QVERIFY(grid.inputs()[0].tile == (layout::Tile{288, 0, 960, 720}));
        QVERIFY(stage.join(film, person(Silent), true));
        QVERIFY(grid.update(stage.session));
        QCOMPARE(grid.spotlight(), GridStage::idOf(film));
        stage.stream(film).videoActive = false;
        QVERIFY(grid.update(stage.session));
        QCOMPARE(grid.spotlight(), GridStage::idOf(slides));
        stage.leave(slides);
        QVERIFY(grid.update(stage.session));
        QCOMPARE(grid.spotlight(), GridStage::idOf(Ada));
    }

    void whoIsMutedInRecordingsIsNotHeardAndNotTheSpeaker() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Tone)) && stage.join(Bob, person(Silent)));
        const auto ada = stage.decoders.acquire(GridStage::idOf(Ada));
        QVERIFY(QTest::qWaitFor([&] { return ada->level() > 0.05F; }));
        compose::SessionGrid grid(1280, 720, stage.decoders, RecordingLayout::VerticalPresentation);
        grid.update(stage.session);
        QVERIFY(becomesSpotlight(grid, Ada));
        QVERIFY(grid.inputs()[0].audible);
        stage.connection(Ada).mutedInRecordings = true;
        QVERIFY(grid.update(stage.session));
        for (const media::MixerInput &input : grid.inputs())
            QCOMPARE(input.audible, input.source != ada);
        QVERIFY(!grid.update(stage.session));
        stage.connection(Ada).mutedInRecordings = false;
        QVERIFY(grid.update(stage.session));
        for (const media::MixerInput &input : grid.inputs())
            QVERIFY(input.audible);
    }

    void whoIsPinnedIsBigBeforeScreensAndSpeakersWhileThereIsSomethingToSee() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Tone)) && stage.join(Bob, person(Silent)) &&
                stage.join(Cem, person(Silent), true));
        compose::SessionGrid grid(1280, 720, stage.decoders, RecordingLayout::HorizontalPresentation);
        grid.update(stage.session);
        QCOMPARE(grid.spotlight(), GridStage::idOf(Cem));
        stage.connection(Bob).pinned = true;
        QVERIFY(grid.update(stage.session));
        QCOMPARE(grid.spotlight(), GridStage::idOf(Bob));
        QVERIFY(grid.inputs()[0].source == stage.decoders.acquire(GridStage::idOf(Bob)));
        stage.stream(Bob).videoActive = false;
        grid.update(stage.session);
        QCOMPARE(grid.spotlight(), GridStage::idOf(Cem));
        stage.stream(Bob).videoActive = true;
        grid.update(stage.session);
        QCOMPARE(grid.spotlight(), GridStage::idOf(Bob));
        stage.connection(Bob).pinned = false;
        QVERIFY(grid.update(stage.session));
        QCOMPARE(grid.spotlight(), GridStage::idOf(Cem));
        grid.setLayout(RecordingLayout::BestFit);
        stage.connection(Bob).pinned = true;
        QVERIFY(!grid.update(stage.session)); // there is no big tile
    }

    void everyStreamHasItsPlaceAlsoWhenNothingIsDrawnThere() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Silent)) && stage.join(Bob, person(Silent)));
        stage.stream(Bob).videoActive = false;
        compose::SessionGrid grid(1280, 720, stage.decoders);
        grid.update(stage.session);
        QVERIFY(grid.inputs()[1].tile == Nowhere);
        QCOMPARE(grid.places().size(), size_t(2));
        QCOMPARE(grid.places()[1].streamId, GridStage::idOf(Bob));
        QVERIFY(grid.places()[1].tile == (layout::Tile{640, 0, 640, 720}));
    }

    void whoCanNotBeSeenIsNotBig() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Silent)) && stage.join(Bob, person(Tone)));
        stage.stream(Bob).videoActive = false;
        compose::SessionGrid grid(1280, 720, stage.decoders, RecordingLayout::HorizontalPresentation);
        grid.update(stage.session);
        QVERIFY(!becomesSpotlight(grid, Bob, 3000));
        QCOMPARE(grid.spotlight(), GridStage::idOf(Ada));
        // With a frame in place of the video the participant can be seen.
        QVERIFY(grid.setLook(namesAndPlaceholders()));
        QVERIFY(becomesSpotlight(grid, Bob));
    }

    void theLayoutCanBeChangedAnyTime() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Silent)) && stage.join(Bob, person(Tone)));
        compose::SessionGrid grid(1280, 720, stage.decoders);
        grid.update(stage.session);
        QVERIFY(
            QTest::qWaitFor([&] { return stage.decoders.acquire(GridStage::idOf(Bob))->level() > 0.05F; }));
        const auto bestFit = grid.inputs();
        QVERIFY(!grid.setLayout(RecordingLayout::BestFit));
        QVERIFY(grid.setLayout(RecordingLayout::VerticalPresentation));
        QCOMPARE(grid.spotlight(), GridStage::idOf(Bob)); // who speaks now, at once
        QVERIFY(grid.inputs()[0].tile == (layout::Tile{256, 0, 1024, 720}));
        QVERIFY(grid.setLayout(RecordingLayout::HorizontalPresentation));
        QVERIFY(grid.inputs()[0].tile == (layout::Tile{128, 0, 1024, 576}));
        QVERIFY(grid.setLayout(RecordingLayout::PictureInPicture));
        QVERIFY(grid.inputs()[0].tile == Everywhere);
        for (const auto layout : {RecordingLayout::BestFit, RecordingLayout::Custom}) {
            grid.setLayout(layout);
            QVERIFY(grid.spotlight().isEmpty());
            const auto inputs = grid.inputs();
            for (size_t i = 0; i < inputs.size(); ++i)
                QVERIFY(inputs[i].tile == bestFit[i].tile && inputs[i].source == bestFit[i].source);
        }
    }

    void whoseVideoIsOffKeepsAnEmptyPlaceInTheGridsButMakesNoHoleInAFrame() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Silent)) && stage.join(Bob, person(Silent)) &&
                stage.join(Cem, person(Silent)));
        stage.stream(Bob).videoActive = false;
        compose::SessionGrid grid(1280, 720, stage.decoders);
        grid.update(stage.session);
        auto inputs = grid.inputs();
        QVERIFY(inputs[1].tile == Nowhere);
        QVERIFY(inputs[2].tile == (layout::Tile{852, 40, 426, 640}));
        grid.setLayout(RecordingLayout::PictureInPicture);
        inputs = grid.inputs();
        QVERIFY(inputs[0].tile == Everywhere);
        QVERIFY(inputs[1].tile == Nowhere);
        QCOMPARE(inputs[2].tile.x + inputs[2].tile.width, 1280 - 10); // none beside
    }

    void namesAndPlaceholdersAreDrawnOnceForATile() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Silent)) && stage.join(Bob, person(Silent)));
        stage.addConnection(Cem); // a microphone, no video
        stage.stream(Bob).videoActive = false;
        compose::SessionGrid grid(1280, 720, stage.decoders, RecordingLayout::BestFit,
                                  namesAndPlaceholders());
        grid.update(stage.session);
        const auto inputs = grid.inputs();
        QCOMPARE(inputs.size(), size_t(3));
        QVERIFY(inputs[0].label && inputs[1].label && inputs[2].label);
        QVERIFY(!inputs[0].still && inputs[1].still && inputs[2].still);
        for (const auto &input : inputs) {
            QVERIFY(!input.tile.empty());
            if (input.still)
                QVERIFY(input.still->width == input.tile.width && input.still->height == input.tile.height);
        }
        const auto again = grid.inputs();
        for (size_t i = 0; i < 3; ++i)
            QVERIFY(again[i].label == inputs[i].label && again[i].still == inputs[i].still);
        grid.setLayout(RecordingLayout::VerticalPresentation);
        QVERIFY(grid.inputs()[0].label != inputs[0].label); // another tile, another size

        stage.stream(Bob).videoActive = true;
        QVERIFY(grid.update(stage.session));
        for (const auto &input : grid.inputs())
            if (input.source == stage.decoders.acquire(GridStage::idOf(Bob)))
                QVERIFY(!input.still);
        QVERIFY(grid.setLook({}));
        for (const auto &input : grid.inputs())
            QVERIFY(!input.label && !input.still);
    }

    void whoJoinsWithTheCameraOffIsThereAtOnceWhenThereArePlaceholders() {
        GridStage stage;
        auto &stream = stage.addConnection(Ada);
        stream.hasVideo = true;
        compose::SessionGrid plain(1280, 720, stage.decoders);
        compose::SessionGrid decorated(1280, 720, stage.decoders, RecordingLayout::BestFit,
                                       namesAndPlaceholders());
        plain.update(stage.session);
        decorated.update(stage.session);
        QVERIFY(plain.inputs()[0].tile == Nowhere);
        QVERIFY(decorated.inputs()[0].still && decorated.inputs()[0].tile == Everywhere);
        stream.videoActive = true; // and now its video is awaited
        QVERIFY(decorated.update(stage.session));
        QVERIFY(decorated.inputs()[0].tile == Nowhere);
    }

    void whoSendsNoVideoHasNoCellWhereThereIsNoAudio_data() {
        QTest::addColumn<RecordingLayout>("layout");
        QTest::newRow("best fit") << RecordingLayout::BestFit;
        QTest::newRow("vertical") << RecordingLayout::VerticalPresentation;
        QTest::newRow("horizontal") << RecordingLayout::HorizontalPresentation;
        QTest::newRow("picture in picture") << RecordingLayout::PictureInPicture;
    }
    void whoSendsNoVideoHasNoCellWhereThereIsNoAudio() {
        QFETCH(RecordingLayout, layout);
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Silent)));
        stage.addConnection(Bob); // a microphone, no video
        compose::SessionGrid grid(1280, 720, stage.decoders, layout, {}, compose::GridAudio::None);
        grid.update(stage.session);
        const auto tileOf = [&](const QString &name) {
            for (const auto &input : grid.inputs())
                if (input.source == stage.decoders.acquire(GridStage::idOf(name)))
                    return input.tile;
            return Nowhere;
        };
        QVERIFY(tileOf(Ada) == Everywhere);
        QVERIFY(tileOf(Bob) == Nowhere);
        // A name is to be seen: then there is a cell for it.
        grid.setLook(namesAndPlaceholders());
        QVERIFY(tileOf(Bob) != Nowhere);
        grid.setLook({});
        QVERIFY(tileOf(Ada) == Everywhere);
    }

    void charactersThatNoFontHasAreKnown() {
        GridStage stage;
        stage.addConnection(Ada);
        const QString nowhere = QString::fromUcs4(U"\U000F1234", 1); // for private use
        stage.session.participant(QStringLiteral("con_Ada"))->clientData =
            QStringLiteral("Ada ") + nowhere + QLatin1Char('x') + nowhere;
        compose::SessionGrid grid(1280, 720, stage.decoders, RecordingLayout::BestFit,
                                  namesAndPlaceholders());
        grid.update(stage.session);
        QVERIFY(grid.missingCharacters().isEmpty());
        grid.inputs();
        QCOMPARE(grid.missingCharacters(), nowhere);
    }

    void dataThatIsNotWrittenForDisplayIsNoName_data() {
        QTest::addColumn<QString>("data");
        QTest::addColumn<bool>("shown");
        QTest::newRow("a name") << QStringLiteral(R"({"clientData":"Ana"})") << true;
        QTest::newRow("plain") << QStringLiteral("Ana") << true;
        QTest::newRow("other JSON") << QStringLiteral(R"({"avatar":"x.png"})") << false;
        QTest::newRow("a list") << QStringLiteral("[1,2]") << false;
        QTest::newRow("nothing but the id") << QString() << false;
    }
    void dataThatIsNotWrittenForDisplayIsNoName() {
        QFETCH(QString, data);
        GridStage stage;
        stage.addConnection(Ada);
        stage.session.participant(QStringLiteral("con_Ada"))->clientData = data;
        compose::SessionGrid grid(1280, 720, stage.decoders, RecordingLayout::BestFit,
                                  namesAndPlaceholders());
        grid.update(stage.session);
        QTEST(bool(grid.inputs()[0].label), "shown");
    }
};

QTEST_GUILESS_MAIN(SessionGridTest)
#include "test_session_grid.moc"

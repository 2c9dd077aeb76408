#include "../compose/grid_stage.h"
#include "movie_frames.h"

#include "compose/layout_look.h"
#include "media/color.h"
#include "media/write/movie_writer.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>
#include <QTimer>

#include <future>

using namespace ovation;
using session::RecordingLayout;

namespace {

const QString Ada = QStringLiteral("Ada"), Bob = QStringLiteral("Bob"), Cem = QStringLiteral("Cem");
constexpr unsigned Red = 0xc02020, Green = 0x20a040, Blue = 0x3050d0, Black = 0x000000;

struct Spot {
    int x, y;
    unsigned color;
};
using Spots = QList<Spot>;

bool isAbout(const std::array<int, 3> &yuv, unsigned rgb) {
    const auto wanted = media::yuvOf(rgb);
    for (size_t i = 0; i < 3; ++i)
        if (std::abs(yuv[i] - wanted[i]) > 14)
            return false;
    return true;
}

QByteArray told(const Spot &spot, const std::array<int, 3> &yuv) {
    return QStringLiteral("%1,%2 is %3,%4,%5 and not %6")
        .arg(spot.x)
        .arg(spot.y)
        .arg(yuv[0])
        .arg(yuv[1])
        .arg(yuv[2])
        .arg(spot.color, 6, 16, QLatin1Char('0'))
        .toLatin1();
}

media::SyntheticProperties person(unsigned color, double tone_hz = 0) {
    media::SyntheticProperties properties;
    properties.color = color;
    properties.tone_hz = tone_hz;
    return properties;
}

/// Grid, mixer and file put together as a recording does.
class Take {
  public:
    Take(GridStage &stage, QString path, RecordingLayout layout, media::GridLook look = {})
        : grid(640, 360, stage.decoders, layout, look), m_path(std::move(path)) {
        media::MovieProperties movie;
        movie.path = m_path;
        movie.width = 640;
        movie.height = 360;
        auto writer = media::MovieWriter::create(movie);
        if (!writer)
            return;
        m_writer = *writer;
        m_mixer = std::make_unique<media::GridMixer>(media::MixerFormat{640, 360, 25, true, true}, m_writer);
        m_mixer->setBackground(look.background, look.backdrop);
        QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this] {
            if (grid.lookForFrames())
                changed();
        });
    }
    bool start(const session::Session &session) {
        if (!m_writer)
            return false;
        grid.update(session);
        changed();
        m_mixer->start();
        m_poll.start(100);
        m_time.start();
        return true;
    }
    void changed() { m_mixer->setInputs(grid.inputs()); }
    double elapsed_s() const { return double(m_time.elapsed()) / 1000; }
    MovieFrames finish() {
        m_poll.stop();
        m_mixer->stop();
        std::promise<bool> done;
        WorkerPool workers("finish");
        m_writer->finish({}, workers,
                         [&](const Result<media::MovieReport> &report) { done.set_value(report.ok()); });
        if (!done.get_future().get())
            return {};
        if (const QByteArray keep = qgetenv("KEEP_MOVIES"); !keep.isEmpty())
            QFile::copy(m_path,
                        QString::fromLocal8Bit(keep) + QLatin1Char('/') + QFileInfo(m_path).fileName());
        return readMovie(m_path);
    }

    compose::SessionGrid grid;

  private:
    QString m_path;
    std::shared_ptr<media::MovieWriter> m_writer;
    std::unique_ptr<media::GridMixer> m_mixer;
    QTimer m_poll;
    QElapsedTimer m_time;
};

} // namespace

class LayoutRecordingTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".mp4")); }

  private Q_SLOTS:
    // 640x360, Ada red, Bob green and speaking, Cem blue. A synthetic person is plain in its upper quarter
    // and lowest tenth.
    void participantsAreInTheirPlaceInEveryLayout_data() {
        QTest::addColumn<RecordingLayout>("layout");
        QTest::addColumn<Spots>("spots");
        QTest::newRow("BEST_FIT") << RecordingLayout::BestFit
                                  << Spots{{10, 40, Red},    {200, 40, Red},   {230, 40, Green},
                                           {410, 40, Green}, {440, 40, Blue},  {630, 40, Blue},
                                           {320, 8, Black},  {320, 352, Black}};
        QTest::newRow("VERTICAL_PRESENTATION")
            << RecordingLayout::VerticalPresentation
            << Spots{{140, 20, Green}, {620, 20, Green}, {140, 350, Green}, {6, 10, Red},
                     {120, 20, Red},   {6, 190, Blue},   {120, 200, Blue}};
        QTest::newRow("HORIZONTAL_PRESENTATION")
            << RecordingLayout::HorizontalPresentation
            << Spots{{72, 20, Green},   {560, 20, Green},  {72, 280, Green}, {200, 294, Red},
                     {310, 294, Red},   {330, 294, Blue},  {440, 294, Blue}, {30, 100, Black},
                     {610, 100, Black}, {100, 330, Black}, {540, 330, Black}};
        QTest::newRow("PICTURE_IN_PICTURE")
            << RecordingLayout::PictureInPicture
            << Spots{{8, 20, Green},    {630, 20, Green}, {8, 350, Green},  {384, 290, Red},
                     {490, 290, Red},   {516, 290, Blue}, {630, 290, Blue}, {320, 344, Green},
                     {366, 350, Green}, {637, 320, Green}};
    }
    void participantsAreInTheirPlaceInEveryLayout() {
        QFETCH(RecordingLayout, layout);
        QFETCH(Spots, spots);
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Red)) && stage.join(Bob, person(Green, 440)) &&
                stage.join(Cem, person(Blue)));
        QVERIFY(QTest::qWaitFor([&] { return stage.decoders.acquire(GridStage::idOf(Bob))->level() > 0.05F; },
                                8000));
        Take take(stage, file(session::toText(layout)), layout);
        QVERIFY(take.start(stage.session));
        QTest::qWait(2500);
        const MovieFrames movie = take.finish();
        QCOMPARE(movie.width, 640);
        QCOMPARE(movie.height, 360);
        for (const double time_s : {1.0, 2.0})
            for (const Spot &spot : spots) {
                const auto yuv = movie.at(time_s, spot.x, spot.y);
                QVERIFY2(isAbout(yuv, spot.color), told(spot, yuv));
            }
    }

    void speakersAndLayoutsChangeWhileItRecords() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Red, 550)) && stage.join(Bob, person(Green, 440)));
        stage.stream(Ada).audioActive = false;
        Take take(stage, file(QStringLiteral("changes")), RecordingLayout::PictureInPicture);
        QVERIFY(take.start(stage.session));
        QVERIFY(QTest::qWaitFor([&] { return take.grid.spotlight() == GridStage::idOf(Bob); }, 10'000));
        QTest::qWait(1000);
        const double bobs_s = take.elapsed_s() - 0.3;
        std::swap(stage.stream(Ada).audioActive, stage.stream(Bob).audioActive);
        take.grid.update(stage.session);
        take.changed();
        QVERIFY(QTest::qWaitFor([&] { return take.grid.spotlight() == GridStage::idOf(Ada); }, 10'000));
        QTest::qWait(1000);
        const double adas_s = take.elapsed_s() - 0.3;
        QVERIFY(take.grid.setLayout(RecordingLayout::VerticalPresentation));
        take.changed();
        QTest::qWait(1000);
        const double vertical_s = take.elapsed_s() - 0.3;
        const MovieFrames movie = take.finish();
        QVERIFY2(movie.longestGap_s() < 0.08, qPrintable(QString::number(movie.longestGap_s())));
        QVERIFY(isAbout(movie.at(bobs_s, 20, 20), Green) && isAbout(movie.at(bobs_s, 570, 290), Red));
        QVERIFY(isAbout(movie.at(adas_s, 20, 20), Red) && isAbout(movie.at(adas_s, 570, 290), Green));
        QVERIFY(isAbout(movie.at(vertical_s, 150, 20), Red));
        QVERIFY(isAbout(movie.at(vertical_s, 64, 100), Green));
        QVERIFY(isAbout(movie.at(vertical_s, 64, 20), Black));
    }

    void namesBackgroundAndPlaceholdersAreInTheFile() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Red)) && stage.join(Bob, person(Green)));
        stage.stream(Bob).videoActive = false;
        stage.addConnection(Cem);
        constexpr unsigned Ground = 0x18324c;
        const media::GridLook look{.background = Ground, .names = true, .placeholders = true};
        Take take(stage, file(QStringLiteral("look")), RecordingLayout::BestFit, look);
        QVERIFY(take.start(stage.session));
        QTest::qWait(2000);
        const auto inputs = take.grid.inputs();
        const MovieFrames movie = take.finish();
        constexpr unsigned Lighter = Ground + 0x1c1c1c;
        for (const Spot &spot : Spots{{320, 4, Ground},
                                      {320, 356, Ground},
                                      {100, 40, Red},
                                      {320, 40, Lighter},
                                      {530, 40, Lighter},
                                      {230, 300, Lighter}}) {
            const auto yuv = movie.at(1.5, spot.x, spot.y);
            QVERIFY2(isAbout(yuv, spot.color), told(spot, yuv));
        }
        for (size_t i = 0; i < 3; ++i) {
            // Each label is dark at its edge, and white somewhere in the middle.
            const auto &input = inputs[i];
            QVERIFY(input.label);
            const int left = input.tile.x + input.label->x(), top = input.tile.y + input.label->y();
            int brightest = 0, darkest = 255;
            for (int x = 2; x < input.label->width() - 2; ++x)
                for (int y = 2; y < input.label->height() - 2; ++y) {
                    const int luma = movie.at(1.5, left + x, top + y)[0];
                    brightest = std::max(brightest, luma);
                    darkest = std::min(darkest, luma);
                }
            QVERIFY2(brightest > 180 && darkest < 60, QByteArray::number(brightest));
            // Discs: white letters in the middle.
            brightest = 0;
            for (int x = -25; x < 25; ++x)
                for (int y = -15; y < 15; ++y)
                    brightest = std::max(brightest, movie.at(1.5, input.tile.x + input.tile.width / 2 + x,
                                                             input.tile.y + input.tile.height / 2 + y)[0]);
            if (i > 0)
                QVERIFY2(brightest > 200, QByteArray::number(brightest));
        }
    }

    void aFrameBehindTheParticipantsIsInTheFile() {
        GridStage stage;
        QVERIFY(stage.join(Ada, person(Red)) && stage.join(Bob, person(Green)) &&
                stage.join(Cem, person(Red)));
        // Blue above, yellow below; twice as large as the movie and of the same ratio.
        constexpr unsigned Yellow = 0xd0c030;
        QImage image(1280, 720, QImage::Format_RGB32);
        image.fill(Blue);
        for (int y = 360; y < 720; ++y)
            std::fill_n(reinterpret_cast<QRgb *>(image.scanLine(y)), 1280, 0xff000000U | Yellow);
        QVERIFY(image.save(m_folder.filePath(QStringLiteral("behind.png"))));
        const auto look = compose::lookFor(
            {.background = QStringLiteral("behind.png"), .placeholders = false}, m_folder.path());
        QVERIFY(look.ok());
        Take take(stage, file(QStringLiteral("backdrop")), RecordingLayout::BestFit, *look);
        QVERIFY(take.start(stage.session));
        QTest::qWait(1500);
        // Whose video goes off leaves the frame behind to be seen.
        stage.stream(Bob).videoActive = false;
        take.grid.update(stage.session);
        take.changed();
        const double off_s = take.elapsed_s();
        QTest::qWait(1500);
        const MovieFrames movie = take.finish();
        for (const double time_s : {1.0, off_s + 1}) {
            const bool off = time_s > off_s;
            for (const Spot &spot : Spots{{320, 8, Blue},
                                          {320, 352, Yellow},
                                          {100, 40, Red},
                                          {320, 40, off ? Blue : Green},
                                          {320, 300, off ? Yellow : Green}}) {
                const auto yuv = movie.at(time_s, spot.x, spot.y);
                QVERIFY2(isAbout(yuv, spot.color), told(spot, yuv));
            }
        }
    }
};

QTEST_GUILESS_MAIN(LayoutRecordingTest)
#include "test_layout_recording.moc"

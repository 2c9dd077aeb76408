#include "ui/player/player_panel.h"

#include "ui/common/dialogs.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/common/snapshot_saver.h"
#include "ui/common/video_surface.h"
#include "ui/player/grid_player.h"
#include "ui/player/marker_editor.h"
#include "ui/player/participant_list.h"
#include "ui/player/player_controls.h"
#include "ui/player/timeline.h"
#include "ui/player/transport.h"
#include "ui/player/watch_chooser.h"

#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ovation::ui {

using library::Details;
using recording::Status;

namespace {

constexpr int Fit_ms = 200; ///< after the last resize
constexpr int MinGridWidth = 320, MaxGridWidth = 1920;

bool isIndividual(const Details &details) {
    return details.entry.mode == session::OutputMode::Individual && !details.streams.empty();
}

QString nothingText() {
    return PlayerPanel::tr("Select a recording in the library to watch it here.");
}

} // namespace

PlayerPanel::PlayerPanel(Review &review, Dialogs &dialogs, QWidget *parent)
    : Panel(parent), m_review(review), m_dialogs(dialogs), m_loader(review), m_transport(new Transport(this)),
      m_surface(new VideoSurface), m_timeline(new Timeline),
      m_markers(new MarkerEditor(review, dialogs, *this)), m_snapshots(new SnapshotSaver(dialogs, *this)),
      m_participants(new ParticipantList), m_title(new ElidedLabel), m_fit(new QTimer(this)) {
    setObjectName(QStringLiteral("playerPanel"));
    makeHead();
    makeContent();
    wire();
    wireTimeline();
    clear();
}

PlayerPanel::~PlayerPanel() {
    m_transport->disconnect(this);
    m_transport->setSource(nullptr);
}

void PlayerPanel::makeHead() {
    m_title->setObjectName(QStringLiteral("playerTitle"));
    toolBar().addWidget(m_title);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_watch = new WatchChooser(toolBar());
}

void PlayerPanel::makeContent() {
    m_controls = new PlayerControls(*m_transport, *this, *m_surface);
    // Time runs from left to right in all languages, and so do the buttons that move in it.
    m_timeline->setLayoutDirection(Qt::LeftToRight);
    m_controls->bar()->setLayoutDirection(Qt::LeftToRight);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_surface, 1);
    column->addWidget(m_timeline);
    column->addWidget(m_controls->bar());
    column->addWidget(m_participants);
    setContent(content);
    m_fit->setSingleShot(true);
    m_fit->setInterval(Fit_ms);
}

void PlayerPanel::wire() {
    connect(m_transport, &Transport::frameReady, m_surface, &VideoSurface::setFrame);
    connect(m_transport, &Transport::failed, this, &PlayerPanel::showFailure);
    connect(m_transport, &Transport::audioProblemChanged, this, [this](const QString &sentence) {
        if (!sentence.isEmpty() && std::exchange(m_toldOfAudio, sentence) != sentence)
            messages().showNote(sentence);
    });
    connect(m_surface, &VideoSurface::clicked, m_transport, &Transport::toggle);
    connect(m_surface, &VideoSurface::fullScreenWanted, m_surface, &VideoSurface::setFullScreen);
    connect(m_surface, &VideoSurface::resized, m_fit, qOverload<>(&QTimer::start));
    connect(m_fit, &QTimer::timeout, this, &PlayerPanel::fitGrid);
    connect(m_controls, &PlayerControls::fullScreenWanted, this,
            [this] { m_surface->setFullScreen(!m_surface->isFullScreenShown()); });
    connect(m_controls, &PlayerControls::markerWanted, this,
            [this] { m_markers->add(m_transport->position_ms()); });
    connect(m_controls, &PlayerControls::markerSkipWanted, this, &PlayerPanel::skipToMarker);
    connect(m_controls, &PlayerControls::snapshotWanted, this, [this] {
        if (!m_surface->frame().isNull())
            m_snapshots->save(m_surface->frame(),
                              m_details.entry.name + u' ' +
                                  clockText(m_transport->position_ms()).replace(u':', u'-'));
        else
            messages().showNote(tr("There is no frame to save yet."));
    });
    connect(m_watch, &WatchChooser::chosen, this, &PlayerPanel::load);
    connect(m_watch, &WatchChooser::layoutChosen, this, [this](session::RecordingLayout layout) {
        if (m_grid)
            m_grid->playback().setLayout(layout);
    });
    connect(m_participants, &ParticipantList::audibleChanged, this, [this](const QString &id, bool audible) {
        if (m_grid)
            m_grid->playback().setAudible(id, audible);
    });
    connect(m_participants, &ParticipantList::shownChanged, this, [this](const QString &id, bool shown) {
        if (m_grid)
            m_grid->playback().setShown(id, shown);
    });
}

void PlayerPanel::wireTimeline() {
    connect(m_transport, &Transport::positionChanged, m_timeline, &Timeline::setPosition);
    connect(m_transport, &Transport::durationChanged, this, &PlayerPanel::updateTimeline);
    connect(m_transport, &Transport::marksChanged, this, &PlayerPanel::updateTimeline);
    connect(m_markers, &MarkerEditor::changed, this, &PlayerPanel::updateTimeline);
    connect(m_timeline, &Timeline::seekWanted, m_transport, &Transport::seek);
    connect(m_timeline, &Timeline::markerWanted, m_markers, &MarkerEditor::add);
    connect(m_timeline, &Timeline::markerMoved, m_markers, &MarkerEditor::move);
    connect(m_timeline, &Timeline::renameWanted, m_markers, &MarkerEditor::rename);
    connect(m_timeline, &Timeline::removeWanted, m_markers, &MarkerEditor::remove);
    connect(m_timeline, &Timeline::streamChosen, this, &PlayerPanel::streamChosen);
}

QList<QAction *> PlayerPanel::menuActions() const {
    return m_controls->menuActions();
}

void PlayerPanel::showRecording(const Details &details, qint64 start_ms) {
    const bool same =
        details.entry.id == m_details.entry.id && m_details.entry.status == details.entry.status;
    if (details.entry.id != m_details.entry.id)
        leave();
    auto streams = same && details.streams.empty() ? m_details.streams : details.streams;
    m_details = details;
    m_details.streams = std::move(streams); // a file that is not here does not tell them
    m_title->setText(details.entry.name);
    m_markers->setRecording(details.entry.id, details.info.markers);
    if (same)
        return;
    messages().dismiss();
    m_data = {};
    m_data.streams = details.streams;
    if (details.info.health)
        for (const media::StreamHealth &stream : details.info.health->streams)
            if (!stream.problem.isEmpty())
                m_data.troubled += stream.streamId;
    offerStreams();
    m_start_ms = start_ms;
    load();
    loadTimeline();
}

/// What is read of one that is not here, for its strips, is not needed any more.
void PlayerPanel::leave() {
    if (m_details.entry.kept == library::Kept::Elsewhere)
        m_review.leave(m_details.entry.id);
}

void PlayerPanel::clear(const QString &sentence) {
    m_loader.cancel();
    m_grid = nullptr;
    m_playWhenLoaded = false;
    leave();
    m_details = {};
    m_data = {};
    m_transport->setSource(nullptr);
    m_markers->setRecording({}, {});
    offerStreams();
    m_title->setText({});
    showFailure(sentence.isEmpty() ? nothingText() : sentence);
}

/// No frame, and why.
void PlayerPanel::showFailure(const QString &sentence) {
    m_surface->setFrame({});
    m_surface->setSentence(sentence);
    m_controls->setEnabled(false);
}

void PlayerPanel::offerStreams() {
    const bool choice = isIndividual(m_details);
    m_watch->offer(choice ? m_details.streams : std::vector<library::Presence>());
    m_participants->setVisible(choice);
    if (choice)
        m_participants->setStreams(m_details.streams);
}

void PlayerPanel::load() {
    m_loader.cancel();
    m_grid = nullptr;
    m_transport->setSource(nullptr);
    m_transport->setKnownDuration(qint64(m_details.entry.duration * 1000));
    m_participants->setEnabled(m_watch->isTogether());
    const library::Entry &entry = m_details.entry;
    if (entry.status != Status::Ready && entry.status != Status::Failed)
        return showFailure(tr("This recording is still running. It can be watched once it is stopped."));
    showFailure(tr("Loading…"));
    if (const QString stream = m_watch->entry(); !stream.isEmpty())
        loadStream(stream);
    else if (m_watch->isTogether() || entry.kept == library::Kept::Elsewhere)
        loadTogether();
    else if (entry.mode == session::OutputMode::Individual)
        showFailure(tr("This recording has no streams to play. Its details say why."));
    else if (!entry.file.isEmpty())
        begin(m_loader.loadFile(entry.file));
    else
        showFailure(entry.problem.isEmpty() ? tr("This recording has no file to play.") : entry.problem);
}

void PlayerPanel::loadTogether() {
    m_loader.loadTogether(m_details.entry.id, [this](Result<std::unique_ptr<GridPlayer>> made) {
        if (!made)
            return showFailure(failureText(tr("Could not play this recording"), made.error()));
        if (m_details.streams.empty()) // its file is not here to tell
            setStreams((*made)->playback().streams());
        m_grid = made->get();
        fitGrid();
        m_grid->playback().setLayout(layoutShown());
        begin(std::move(*made));
    });
}

void PlayerPanel::setStreams(const std::vector<library::Presence> &streams) {
    m_details.streams = m_data.streams = streams;
    offerStreams();
    m_participants->setEnabled(true);
}

void PlayerPanel::loadStream(const QString &entry) {
    m_loader.loadStream(m_details.entry.id, entry, [this, entry](Result<std::unique_ptr<PlayerSource>> made) {
        if (!made)
            return showFailure(failureText(tr("Could not play “%1”").arg(entry), made.error()));
        const auto &streams = m_details.streams;
        const auto played =
            std::find_if(streams.begin(), streams.end(), [&](const auto &one) { return one.entry == entry; });
        begin(std::move(*made), played == streams.end() ? 0 : played->start_ms);
    });
}

void PlayerPanel::begin(std::unique_ptr<PlayerSource> source, qint64 from_ms) {
    const bool isComposed = qobject_cast<GridPlayer *>(source.get()) != nullptr;
    m_surface->setSentence(m_details.entry.hasVideo ? QString() : tr("Audio only"));
    m_controls->setEnabled(true);
    m_transport->setSource(std::move(source));
    m_transport->setKnownDuration(qint64(m_details.entry.duration * 1000));
    const qint64 start_ms = std::max(std::exchange(m_start_ms, 0), isComposed ? from_ms : 0);
    if (isComposed || start_ms > 0) // what is composed shows no frame before
        m_transport->seek(start_ms);
    if (std::exchange(m_playWhenLoaded, false))
        m_transport->setPlaying(true);
}

/// They are made in the background, and may take a while for a long recording.
void PlayerPanel::loadTimeline() {
    const auto mine = [guard = QPointer<PlayerPanel>(this), id = m_details.entry.id] {
        return guard && guard->m_details.entry.id == id;
    };
    m_review.waveform(m_details.entry.id, [this, mine](const Result<Waveform> &waveform) {
        if (mine() && waveform) {
            m_data.waveform = *waveform;
            updateTimeline();
        }
    });
    m_review.filmStrip(m_details.entry.id, [this, mine](const Result<FilmStrip> &film) {
        if (mine() && film) {
            m_data.film = *film;
            updateTimeline();
        }
    });
    updateTimeline();
}

void PlayerPanel::updateTimeline() {
    m_data.duration_ms = m_transport->duration_ms();
    m_data.markers = m_markers->markers();
    m_data.in_ms = m_transport->in_ms();
    m_data.out_ms = m_transport->out_ms();
    m_timeline->setEditable(m_details.entry.status == Status::Ready);
    m_timeline->setVisible(m_data.duration_ms > 0);
    m_timeline->setData(m_data);
}

void PlayerPanel::play() {
    if (m_transport->source())
        m_transport->setPlaying(true);
    else
        m_playWhenLoaded = !m_details.entry.id.isEmpty();
    m_surface->setFocus();
}

void PlayerPanel::seek(qint64 position_ms) {
    m_transport->seek(position_ms);
}

std::optional<qint64> PlayerPanel::in_ms() const {
    return m_transport->in_ms();
}

std::optional<qint64> PlayerPanel::out_ms() const {
    return m_transport->out_ms();
}

qint64 PlayerPanel::position_ms() const {
    return m_transport->position_ms();
}

QStringList PlayerPanel::shownStreams() const {
    const QStringList shown = m_participants->shown();
    return !isIndividual(m_details) || shown.size() == qsizetype(m_details.streams.size()) ? QStringList()
                                                                                           : shown;
}

session::RecordingLayout PlayerPanel::layoutShown() const {
    return m_watch->layout();
}

void PlayerPanel::hideEvent(QHideEvent *event) {
    Panel::hideEvent(event);
    m_transport->setPlaying(false);
}

void PlayerPanel::skipToMarker(int by) {
    const qint64 here = m_transport->position_ms();
    std::optional<qint64> target;
    for (const recording::Marker &marker : m_markers->markers()) {
        if (by > 0 && marker.time_ms > here && !target)
            target = marker.time_ms;
        if (by < 0 && marker.time_ms < here)
            target = marker.time_ms;
    }
    if (target)
        m_transport->seek(*target);
}

/// The grid is composed in the size in which it is seen.
void PlayerPanel::fitGrid() {
    if (!m_grid)
        return;
    const double ratio = m_surface->devicePixelRatioF();
    const QSize room = (QSizeF(m_surface->size()) * ratio).toSize();
    const int width = std::clamp(std::min(room.width(), room.height() * 16 / 9), MinGridWidth, MaxGridWidth);
    m_grid->playback().setSize(width & ~1, (width * 9 / 16) & ~1);
}

} // namespace ovation::ui

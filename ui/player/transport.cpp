#include "ui/player/transport.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ovation::ui {

namespace {
constexpr double UsualRate = 25;
} // namespace

qint64 steppedPosition(qint64 position_ms, double frameRate, int frames) {
    const double rate = frameRate > 0 ? frameRate : UsualRate;
    // The first whole millisecond inside a frame: ceil, because a frame at 33.3 ms is not seen at 33.
    const auto first_ms = [rate](double frame) { return qint64(std::ceil(frame * 1000 / rate - 1e-6)); };
    double frame = std::floor(double(position_ms) * rate / 1000);
    if (first_ms(frame + 1) <= position_ms) // rounding
        ++frame;
    return std::max<qint64>(first_ms(frame + frames), 0);
}

Transport::Transport(QObject *parent) : QObject(parent) {}

Transport::~Transport() {
    if (m_source)
        m_source->disconnect(this);
}

void Transport::setSource(std::unique_ptr<PlayerSource> source) {
    becomePlaying(false);
    if (m_source) {
        m_source->disconnect(this);
        // Its signal may be what brought us here.
        m_source.release()->deleteLater();
    }
    m_source = std::move(source);
    m_position_ms = 0;
    m_known_ms = 0;
    m_atEnd = false;
    clearMarks();
    if (m_source) {
        watch(*m_source);
        m_source->setSpeed(m_speed);
        m_source->setVolume(m_volume);
    }
    Q_EMIT durationChanged(duration_ms());
    Q_EMIT positionChanged(0);
    Q_EMIT audioProblemChanged(m_source ? m_source->audioProblem() : QString());
}

void Transport::watch(PlayerSource &source) {
    connect(&source, &PlayerSource::frameReady, this, &Transport::frameReady);
    connect(&source, &PlayerSource::positionChanged, this, &Transport::arrivedAt);
    connect(&source, &PlayerSource::durationChanged, this, [this] { Q_EMIT durationChanged(duration_ms()); });
    connect(&source, &PlayerSource::audioProblemChanged, this,
            [this] { Q_EMIT audioProblemChanged(m_source->audioProblem()); });
    connect(&source, &PlayerSource::ended, this, [this] {
        if (m_looping && m_playing) {
            m_source->seek(loopBegin());
            m_source->setPlaying(true);
            return;
        }
        m_atEnd = true;
        becomePlaying(false);
    });
    connect(&source, &PlayerSource::failed, this, [this](const QString &sentence) {
        becomePlaying(false);
        Q_EMIT failed(sentence);
    });
}

qint64 Transport::duration_ms() const {
    return std::max(m_source ? m_source->duration_ms() : 0, m_known_ms);
}

void Transport::setKnownDuration(qint64 duration_ms) {
    m_known_ms = duration_ms;
    Q_EMIT durationChanged(this->duration_ms());
}

void Transport::setPlaying(bool playing) {
    if (!m_source || playing == m_playing)
        return;
    if (playing && std::exchange(m_atEnd, false))
        m_source->seek(m_looping ? loopBegin() : 0);
    becomePlaying(playing);
    m_source->setPlaying(playing);
}

void Transport::becomePlaying(bool playing) {
    if (std::exchange(m_playing, playing) != playing)
        Q_EMIT playingChanged(playing);
}

void Transport::seek(qint64 position_ms) {
    if (!m_source)
        return;
    m_atEnd = false;
    m_position_ms = std::clamp<qint64>(position_ms, 0, std::max<qint64>(duration_ms(), 0));
    m_source->seek(m_position_ms);
    Q_EMIT positionChanged(m_position_ms);
}

void Transport::step(int frames) {
    if (!m_source)
        return;
    setPlaying(false);
    seek(steppedPosition(m_position_ms, m_source->frameRate(), frames));
}

void Transport::setSpeed(double speed) {
    const double wanted = std::clamp(speed, MinSpeed, MaxSpeed);
    if (wanted == m_speed)
        return;
    m_speed = wanted;
    if (m_source)
        m_source->setSpeed(wanted);
    Q_EMIT speedChanged(wanted);
}

void Transport::changeSpeed(int by) {
    const auto at = std::lower_bound(Speeds.begin(), Speeds.end(), m_speed) - Speeds.begin();
    setSpeed(Speeds.at(size_t(std::clamp<ptrdiff_t>(at + by, 0, ptrdiff_t(Speeds.size()) - 1))));
}

void Transport::setVolume(double volume) {
    m_volume = std::clamp(volume, 0.0, 1.0);
    if (m_source)
        m_source->setVolume(m_volume);
}

void Transport::markIn() {
    m_in_ms = m_position_ms;
    if (m_out_ms && *m_out_ms <= *m_in_ms)
        m_out_ms.reset();
    Q_EMIT marksChanged();
}

void Transport::markOut() {
    m_out_ms = m_position_ms;
    if (m_in_ms && *m_in_ms >= *m_out_ms)
        m_in_ms.reset();
    Q_EMIT marksChanged();
}

void Transport::clearMarks() {
    m_in_ms.reset();
    m_out_ms.reset();
    m_looping = false;
    Q_EMIT marksChanged();
}

void Transport::setLooping(bool looping) {
    if (std::exchange(m_looping, looping) != looping)
        Q_EMIT marksChanged();
}

void Transport::arrivedAt(qint64 position_ms) {
    m_position_ms = position_ms;
    Q_EMIT positionChanged(position_ms);
    if (m_looping && m_playing && m_out_ms && position_ms >= *m_out_ms)
        m_source->seek(loopBegin());
}

} // namespace ovation::ui

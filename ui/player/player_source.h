#pragma once

#include <QImage>
#include <QObject>

namespace ovation::ui {

/// What plays: a file, a stream of a ZIP, or all streams together. Times are ms from its beginning. Answers
/// come as signals, later. Window thread.
class PlayerSource : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    virtual qint64 duration_ms() const = 0; ///< 0 while it is not known
    virtual void setPlaying(bool playing) = 0;
    virtual void seek(qint64 position_ms) = 0; ///< shows the frame that is seen then, playing or not
    virtual void setSpeed(double speed) = 0;   ///< MinSpeed..MaxSpeed of ui/player/transport.h
    virtual void setVolume(double volume) = 0; ///< 0..1
    virtual double frameRate() const = 0;      ///< per second; 0 = not known
    /// Why nothing is heard and what to do about it, a sentence; empty when audio is played.
    virtual QString audioProblem() const = 0;

  Q_SIGNALS:
    void frameReady(const QImage &frame);
    void positionChanged(qint64 position_ms);
    void durationChanged(qint64 duration_ms);
    void audioProblemChanged();
    void ended();
    void failed(const QString &sentence);
};

} // namespace ovation::ui

#pragma once

#include "base/packet_ring.h"
#include "base/result.h"
#include "media/camera/camera_connection.h"
#include "page/helper_errors.h"
#include "page/said_budget.h"

#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace ovation::camera {

/// The server's side of a process that is connected to a camera, or transcodes what one sends. What that
/// says and gives is not trusted. Made anywhere; lives on the thread of CameraProcesses.
class CameraLink final : public QObject {
  public:
    struct Work {
        const char *name; ///< of the first line
        QJsonObject body;
        std::shared_ptr<media::CameraOutput> output; ///< null = packets are of no use
        bool isGiven = false;                        ///< it is given packets
    };
    CameraLink(QString program, Work work, media::CameraConnection::Callbacks callbacks);

    ~CameraLink() override;

    /// Nothing, if it was ended before.
    void start();
    void requestKeyframe();
    /// Only to one that `isGiven`. Lost where the process does not keep up. Any thread, also before start().
    void give(const transport::RtpPacketPtr &packet);
    /// Nothing is called back any more. `done` when the process has let go of the camera and is gone; it is
    /// killed where that takes too long.
    void end(std::function<void()> done);
    /// Deletes this as soon as the process is gone: nothing waits for that.
    void release();

  private:
    void send(const char *name, const QJsonObject &body);
    void read();
    void readErrors();
    bool takePackets();
    void takeLines();
    void take(const QString &name, const QJsonObject &body);
    void push(const RingRecord &record) const;
    QStringList shareRings();
    void finished(int code, QProcess::ExitStatus status);
    void fail(const QString &reason);

    const QString m_program;
    const Work m_work;
    media::CameraConnection::Callbacks m_callbacks; ///< none once it is over
    QProcess m_process{this};                       ///< a child: it moves with this
    QTimer m_kill{this};
    bool m_isEnded = false, m_isReleased = false;
    int m_messages = 0; ///< that it sent
    page::SaidBudget m_said;
    page::HelperErrors m_errors;
    std::shared_ptr<SharedRing> m_from, m_to;
    std::optional<Error> m_noRings;
    std::optional<RingReader> m_reader;
    std::optional<RingWriter> m_writer;
    std::unique_ptr<QSocketNotifier> m_wakeup;
    std::function<void()> m_done;
};

} // namespace ovation::camera

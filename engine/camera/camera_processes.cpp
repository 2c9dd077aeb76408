#include "camera/camera_processes.h"

#include "camera/camera_link.h"
#include "camera/camera_messages.h"

#include "base/excerpt.h"
#include "base/helper_program.h"
#include "base/log.h"

#include <atomic>
#include <chrono>
#include <future>

namespace ovation::camera {
namespace {

using namespace std::chrono_literals;

constexpr auto Patience = 5s; ///< with one that was killed

/// A link that is used from any thread, and lives on that of cameras.
class LinkOwner {
  public:
    LinkOwner(QObject &home, const QString &program, CameraLink::Work work,
              media::CameraConnection::Callbacks callbacks)
        : m_home(home), m_link(new CameraLink(program, std::move(work), std::move(callbacks)), GoLater()) {
        m_link->moveToThread(home.thread());
    }
    ~LinkOwner() { end(); }
    LinkOwner(const LinkOwner &) = delete;
    LinkOwner &operator=(const LinkOwner &) = delete;

    CameraLink &link() { return *m_link; }
    void start() {
        post([link = m_link] { link->start(); });
    }
    void requestKeyframe() {
        post([link = m_link] { link->requestKeyframe(); });
    }
    /// Waits for it, once.
    void end() {
        if (m_isEnded.exchange(true))
            return;
        const auto ended = std::make_shared<std::promise<void>>();
        const std::future<void> end = ended->get_future();
        post([link = m_link, ended] { link->end([ended] { ended->set_value(); }); });
        end.wait_for(Patience);
    }

  private:
    template <typename Call>
    void post(Call call) {
        QMetaObject::invokeMethod(&m_home, std::move(call), Qt::QueuedConnection);
    }
    /// On its own thread, when that comes to it.
    struct GoLater {
        void operator()(CameraLink *link) const {
            QMetaObject::invokeMethod(link, &CameraLink::release, Qt::QueuedConnection);
        }
    };

    QObject &m_home;
    const std::shared_ptr<CameraLink> m_link;
    std::atomic<bool> m_isEnded = false;
};

class CameraProcess final : public media::CameraConnection {
  public:
    CameraProcess(QObject &home, const QString &program, const media::CameraTask &task, Callbacks callbacks)
        : m_owner(home, program, {"open", toJson(task), task.output, false}, std::move(callbacks)) {}

    void start() override { m_owner.start(); }
    void recalculateLatency() override {} // the process does that by itself
    void requestKeyframe() override { m_owner.requestKeyframe(); }

  private:
    LinkOwner m_owner;
};

class Given final : public media::CameraOutput {
  public:
    explicit Given(std::function<void(std::vector<uint8_t>)> give) : m_give(std::move(give)) {}
    void push(transport::MediaKind /*kind*/, std::vector<uint8_t> packet, int64_t /*time_ns*/) override {
        m_give(std::move(packet));
    }

  private:
    const std::function<void(std::vector<uint8_t>)> m_give;
};

class TranscodingProcess final : public media::Vp8Transcoder {
  public:
    TranscodingProcess(QObject &home, const QString &program, const media::CameraFormat &format,
                       const Callbacks &callbacks)
        : m_owner(home, program, {"transcode", toJson(format), std::make_shared<Given>(callbacks.give), true},
                  failing(callbacks.failed)) {}

    void open() override { m_owner.start(); }
    void close() override { m_owner.end(); }
    void take(const transport::RtpPacketPtr &packet) override { m_owner.link().give(packet); }
    void requestKeyframe() override { m_owner.requestKeyframe(); }

  private:
    static media::CameraConnection::Callbacks failing(std::function<void()> failed) {
        media::CameraConnection::Callbacks callbacks;
        callbacks.failed = [failed = std::move(failed)](const media::CameraTrouble &trouble) {
            qCWarning(logMedia).noquote() << "Transcoding:" << excerpt(trouble.reason);
            failed();
        };
        return callbacks;
    }

    LinkOwner m_owner;
};

} // namespace

CameraProcesses::CameraProcesses(QString program)
    : m_program(program.isEmpty() ? helperProgram(QStringLiteral("ovation-camera")) : std::move(program)) {
    m_thread.setObjectName(QStringLiteral("camera processes"));
    m_home.moveToThread(&m_thread);
    m_thread.start();
}

CameraProcesses::~CameraProcesses() {
    // Behind what is posted already.
    QMetaObject::invokeMethod(
        &m_home, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

media::CameraDecoding CameraProcesses::decoding() {
    media::CameraDecoding decoding;
    decoding.connect = [this](const media::CameraTask &task, media::CameraConnection::Callbacks callbacks) {
        return std::make_unique<CameraProcess>(m_home, m_program, task, std::move(callbacks));
    };
    decoding.transcode = [this](const media::CameraFormat &format,
                                const media::Vp8Transcoder::Callbacks &callbacks) {
        return std::make_shared<TranscodingProcess>(m_home, m_program, format, callbacks);
    };
    return decoding;
}

} // namespace ovation::camera

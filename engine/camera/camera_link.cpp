#include "camera/camera_link.h"

#include "base/child_process.h"
#include "base/clock.h"
#include "camera/camera_messages.h"
#include "page/helper_surroundings.h"
#include "page/page_messages.h"

#include <array>
#include <cstdlib>
#include <utility>

namespace ovation::camera {
namespace {

constexpr std::size_t RingCapacity_bytes = 2 << 20; // 2 s of 8 Mbit/s
constexpr qint64 MaxLine = 1 << 16;
constexpr qint64 MaxUnsent_bytes = 1 << 16;  // to it, of what is said often
constexpr int MaxMessages = 1000;            // there are a few for each track
constexpr std::size_t MaxPacketsATurn = 500; // others have cameras, too
constexpr int Grace_ms = 2000;               // to say goodbye to the camera
constexpr int64_t MaxAway_ns = 3'600'000'000'000;

const QString SaysTooMuch = QStringLiteral("the process that is connected to it says too much");

/// What it needs to connect as this process would, and may have.
QProcessEnvironment surroundings() {
    QProcessEnvironment given = page::helperSurroundings();
    for (const char *proxy :
         {"http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"})
        if (qEnvironmentVariableIsSet(proxy))
            given.insert(QLatin1String(proxy), qEnvironmentVariable(proxy));
    given.insert(QStringLiteral("GSETTINGS_BACKEND"),
                 QStringLiteral("memory")); // those of a desktop are files
    return given;
}

} // namespace

CameraLink::CameraLink(QString program, Work work, media::CameraConnection::Callbacks callbacks)
    : m_program(std::move(program)), m_work(std::move(work)), m_callbacks(std::move(callbacks)) {
    const auto make = [this](std::shared_ptr<SharedRing> &ring) {
        if (auto made = SharedRing::create(RingCapacity_bytes))
            ring = std::move(*made);
        else
            m_noRings = made.error();
    };
    make(m_from);
    if (m_work.isGiven)
        make(m_to);
    if (m_to)
        m_writer.emplace(m_to);
    m_kill.setSingleShot(true);
    connect(&m_kill, &QTimer::timeout, &m_process, &QProcess::kill);
    m_process.setProcessEnvironment(surroundings());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &CameraLink::read);
    connect(&m_process, &QProcess::readyReadStandardError, this, &CameraLink::readErrors);
    connect(&m_process, &QProcess::finished, this, &CameraLink::finished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(QStringLiteral("%1 can't be started").arg(m_program));
    });
}

CameraLink::~CameraLink() {
    m_process.disconnect(this); // its end is told while it is destroyed
}

void CameraLink::start() {
    if (m_isEnded)
        return;
    if (m_noRings) {
        fail(m_noRings->message);
        return;
    }
    m_reader.emplace(m_from);
    m_wakeup = std::make_unique<QSocketNotifier>(m_from->readingEnd(), QSocketNotifier::Read);
    connect(m_wakeup.get(), &QSocketNotifier::activated, this, &CameraLink::read);
    m_process.start(m_program, shareRings());
    send(m_work.name, m_work.body);
    read();
}

/// Gives the process that will be started the rings; its arguments say where they are.
QStringList CameraLink::shareRings() {
    std::array files{m_from->memory(), m_from->writingEnd(), -1, -1};
    if (m_to)
        files = {files[0], files[1], m_to->memory(), m_to->readingEnd()};
    m_process.setChildProcessModifier([files] { prepareChild({files[0], files[1], files[2], files[3]}); });
    QStringList arguments;
    for (const int file : files)
        if (file >= 0)
            arguments.append(QString::number(file));
    return arguments;
}

void CameraLink::give(const transport::RtpPacketPtr &packet) {
    if (m_writer)
        m_writer->write({0, uint8_t(packet->kind()), 0, packet->arrival_ns(), packet->bytes()});
}

void CameraLink::requestKeyframe() {
    if (m_process.bytesToWrite() < MaxUnsent_bytes) // else it does not read, and one is asked for already
        send("keyframe", {});
}

void CameraLink::send(const char *name, const QJsonObject &body) {
    if (m_process.state() != QProcess::NotRunning)
        m_process.write(page::toLine(name, body));
}

void CameraLink::end(std::function<void()> done) {
    m_isEnded = true;
    m_callbacks = {};
    m_wakeup.reset();
    if (m_process.state() == QProcess::NotRunning) {
        done();
        return;
    }
    m_done = std::move(done);
    m_process.closeWriteChannel();
    m_kill.start(Grace_ms);
}

void CameraLink::release() {
    m_isReleased = true;
    if (m_process.state() == QProcess::NotRunning)
        deleteLater();
    else
        m_process.kill();
}

/// Packets first: what it says was said after it had given them. It may give more and more; then it is not
/// heard, and others are served.
void CameraLink::read() {
    if (takePackets())
        takeLines();
    if (m_process.bytesAvailable() > MaxLine || m_messages > MaxMessages)
        fail(QStringLiteral("the process that is connected to it can't be understood"));
}

void CameraLink::takeLines() {
    while (m_process.canReadLine() && ++m_messages <= MaxMessages) {
        const QByteArray line = m_process.readLine();
        if (!m_said.take(line.size(), monotonicNow_ns())) {
            fail(SaysTooMuch);
            return;
        }
        if (const auto message = page::fromLine(line))
            take(message->first, message->second);
    }
}

void CameraLink::readErrors() {
    if (!m_errors.take(m_process.readAllStandardError(), monotonicNow_ns()))
        fail(SaysTooMuch);
}

void CameraLink::take(const QString &name, const QJsonObject &body) {
    // Copies: one that is called may be the last.
    const auto callbacks = m_callbacks;
    if (name == QLatin1String("found") && callbacks.found)
        callbacks.found(trackFrom(body));
    else if (name == QLatin1String("complete") && callbacks.complete)
        callbacks.complete();
    else if (name == QLatin1String("ended") && callbacks.ended)
        callbacks.ended();
    else if (name == QLatin1String("failed") && callbacks.failed)
        callbacks.failed(troubleFrom(body));
}

/// A turn: what comes beyond it waits for the next one. False = there is more.
bool CameraLink::takePackets() {
    if (!m_wakeup)
        return true;
    std::size_t left = MaxPacketsATurn;
    do {
        const bool isRing = m_reader->read(
            [&](const RingRecord &record) {
                push(record);
                --left;
            },
            left);
        if (!isRing) {
            fail(QStringLiteral("what the process that is connected to it gives can't be understood"));
            return true;
        }
        if (left == 0) {
            QMetaObject::invokeMethod(this, &CameraLink::read, Qt::QueuedConnection);
            return false;
        }
    } while (!m_reader->awaitWakeup());
    return true;
}

void CameraLink::push(const RingRecord &record) const {
    const bool isPacket = record.bytes.size() <= transport::RtpPacket::MaxSize &&
                          std::abs(record.time_ns / 2 - monotonicNow_ns() / 2) < MaxAway_ns / 2;
    if (m_work.output && isPacket)
        m_work.output->push(transport::MediaKind(record.kind & 1), {record.bytes.begin(), record.bytes.end()},
                            record.time_ns);
}

void CameraLink::finished(int code, QProcess::ExitStatus status) {
    if (status == QProcess::CrashExit)
        fail(QStringLiteral("the process that is connected to it was ended by signal %1").arg(code));
    else
        fail(QStringLiteral("the process that is connected to it ended (exit status %1)").arg(code));
}

/// It is not heard any more, and gone soon.
void CameraLink::fail(const QString &reason) {
    m_wakeup.reset();
    m_process.kill();
    if (m_process.state() == QProcess::NotRunning) {
        m_kill.stop();
        if (const auto done = std::exchange(m_done, {}))
            done();
        if (m_isReleased)
            deleteLater();
    }
    const auto callbacks = std::exchange(m_callbacks, {});
    if (callbacks.failed)
        callbacks.failed({reason, false, true});
}

} // namespace ovation::camera

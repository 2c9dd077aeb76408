#pragma once

#include "../loopback.h"
#include "../page_user.h"

#include "composer/composer_stock.h"
#include "media/decode/decoder_pool.h"
#include "media/synthetic/synthetic_participant.h"
#include "recording/recording_service.h"
#include "session/protocol_codes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <map>

/// One of the failures that a start is answered with (protocol 3.12, 703 to 708).
inline bool isStartFailure(ovation::Errc code) {
    const int number = ovation::session::protocolCode(code);
    return number >= 703 && number <= 708;
}

struct StudioOptions {
    QString recordings; ///< an existing folder; empty = one that goes with the studio
    int64_t diskReserve_bytes = 200'000'000;
    QString layouts; ///< where background frames lie
    bool debug = false;
    int layoutTimeout_s = 15;
    ovation::session::SessionProperties session;
    ovation::config::H264Container individualH264 = ovation::config::H264Container::Matroska;
    int keepPast_s = 0;
    bool isHasty = false; ///< what it waits for at most is over at once
};

/// The system's, whose alarms ring in a moment.
class HastyClock final : public ovation::Clock {
  public:
    explicit HastyClock(bool isHasty) : m_isHasty(isHasty) {}
    int64_t wall_ms() const override { return m_clock.wall_ms(); }
    int64_t monotonic_ns() const override { return m_clock.monotonic_ns(); }
    std::unique_ptr<ovation::Alarm> alarm(int64_t in_ms, std::function<void()> ring) const override {
        return m_clock.alarm(m_isHasty ? 1 : in_ms, std::move(ring));
    }

  private:
    const bool m_isHasty;
    ovation::SystemClock m_clock;
};

/// A session with synthetic participants in it, on a real media plane, and a recorder.
class Studio {
  public:
    explicit Studio(const StudioOptions &options = {})
        : m_clock(options.isHasty), m_session(QStringLiteral("room"), options.session, 1580000000000) {
        m_settings.recordingPath = options.recordings.isEmpty()
                                       ? m_folder.filePath(QStringLiteral("recordings"))
                                       : options.recordings;
        m_settings.diskReserve_bytes = options.diskReserve_bytes;
        m_settings.customLayoutPath = options.layouts;
        m_settings.pageUser = pageUserHere();
        m_settings.recordingDebug = options.debug;
        m_settings.layoutTimeout_s = options.layoutTimeout_s;
        m_settings.individualH264 = options.individualH264;
        m_settings.keepPast_s = options.keepPast_s;
        openService();
    }
    /// As the program does when it starts.
    void openService() {
        closeService();
        m_composers = std::make_unique<ovation::composer::ComposerStock>(
            m_plane, ovation::composer::ComposerSetup{m_settings.recordingPath, {}, {}});
        m_service = std::make_unique<ovation::recording::RecordingService>(m_settings, m_clock, m_plane,
                                                                           *m_composers);
        QObject::connect(m_service.get(), &ovation::recording::RecordingService::statusChanged,
                         m_service.get(),
                         [this](const ovation::recording::RecordingInfo &info, const QString &reason) {
                             m_events << ovation::recording::toText(info.status) +
                                             (reason.isEmpty() ? QString() : QLatin1Char(' ') + reason);
                             m_eventsOf[info.id] << m_events.back();
                         });
    }

    ovation::session::Stream &join(const QString &name, ovation::media::SyntheticProperties properties) {
        properties.name = name;
        m_participants[name] = m_stage.add(properties, m_plane, m_session.id(), idOf(name));
        return addConnection(name);
    }
    /// A participant whose media the test sends itself, or not at all.
    ovation::session::Stream &addConnection(const QString &name, bool audio = true, bool video = true,
                                            bool record = true) {
        ovation::session::Connection connection;
        connection.id = QStringLiteral("con_") + name;
        connection.sessionId = m_session.id();
        connection.clientData = QStringLiteral("client data of ") + name;
        connection.properties.data = QStringLiteral("server data of ") + name;
        connection.properties.record = record;
        ovation::session::Stream stream;
        stream.id = idOf(name);
        stream.connectionId = connection.id;
        stream.hasAudio = stream.audioActive = audio;
        stream.hasVideo = stream.videoActive = video;
        if (video)
            stream.typeOfVideo = QStringLiteral("CAMERA");
        connection.publishing = stream;
        auto &joined = m_session.join(std::move(connection), m_clock.wall_ms());
        m_service->sessionChanged(m_session);
        return *joined.publishing;
    }
    /// Joins as the page of a custom layout does.
    void joinAsRecorder(const QString &name) {
        ovation::session::Connection connection;
        connection.id = QStringLiteral("con_") + name;
        connection.sessionId = m_session.id();
        connection.kind = ovation::session::ParticipantKind::Recorder;
        m_session.join(std::move(connection), m_clock.wall_ms());
        m_service->sessionChanged(m_session);
    }
    static QString idOf(const QString &name) { return QStringLiteral("str_CAM_") + name; }
    void setRecord(const QString &name, bool record) {
        m_session.participant(QStringLiteral("con_") + name)->properties.record = record;
        m_service->sessionChanged(m_session);
    }
    void leave(const QString &name) {
        m_session.remove(QStringLiteral("con_") + name);
        m_participants.erase(name);
        m_plane.closeStream(idOf(name));
        m_service->sessionChanged(m_session);
    }
    ovation::session::Stream &stream(const QString &name) {
        return *m_session.participant(QStringLiteral("con_") + name)->publishing;
    }
    void changed() { m_service->sessionChanged(m_session); }
    /// Waits until the stream of that name has been decoded once.
    bool waitForFrame(const QString &name) {
        const auto decoder = m_decoders.acquire(idOf(name));
        return QTest::qWaitFor([&] { return decoder->hasFrame(); }, 8000);
    }

    using Info = ovation::Result<ovation::recording::RecordingInfo>;
    Info start(const ovation::session::RecordingProperties &properties = {}) {
        return wait([&](const auto &done) { m_service->start(m_session, properties, done); });
    }
    Info stop(const QString &id) {
        return wait(
            [&](const auto &done) { m_service->stop(id, QStringLiteral("recordingStoppedByServer"), done); });
    }

    Info setPaused(const QString &id, bool paused) {
        return wait([&](const auto &done) { m_service->setPaused(id, paused, done); });
    }
    Info addMarker(const QString &id, const QString &name, std::optional<int64_t> at_ms = {}) {
        return wait([&](const auto &done) { m_service->addMarker(id, name, at_ms, done); });
    }
    Info setLayout(const QString &id, ovation::session::RecordingLayout layout) {
        return wait([&](const auto &done) { m_service->setLayout(id, layout, done); });
    }
    ovation::Result<void> remove(const QString &id) {
        std::optional<ovation::Result<void>> result;
        m_service->remove(id, [&](const ovation::Result<void> &removed) { result = removed; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 30000))
            return ovation::Error{ovation::Errc::Failed, QStringLiteral("remove() never answered")};
        return *result;
    }

    QString path(const QString &name) const { return m_settings.recordingPath + QLatin1Char('/') + name; }
    QStringList takeEvents() { return std::exchange(m_events, {}); }
    QStringList eventsOf(const QString &id) const { return m_eventsOf.value(id); }
    ovation::recording::RecordingService &service() { return *m_service; }
    void closeService() {
        m_service.reset();
        m_composers.reset();
    }
    const ovation::session::Session &session() const { return m_session; }
    ovation::transport::MediaPlane &plane() { return m_plane; }

  private:
    Info wait(const std::function<void(ovation::recording::RecordingService::Done)> &call) {
        std::optional<Info> result;
        call([&](const Info &info) { result = info; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 30000))
            return ovation::Error{ovation::Errc::Failed, QStringLiteral("it never answered")};
        return *result;
    }

    QTemporaryDir m_folder;
    HastyClock m_clock;
    ovation::config::Settings m_settings;
    QStringList m_events;
    QHash<QString, QStringList> m_eventsOf;
    ovation::transport::MediaPlane m_plane{loopback()};
    ovation::media::DecoderPool m_decoders{m_plane};
    ovation::media::SyntheticFactory m_stage;
    ovation::session::Session m_session;
    std::map<QString, std::unique_ptr<ovation::media::SyntheticParticipant>> m_participants;
    std::unique_ptr<ovation::composer::ComposerStock> m_composers;
    std::unique_ptr<ovation::recording::RecordingService> m_service;
};

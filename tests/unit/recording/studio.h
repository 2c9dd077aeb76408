#pragma once

#include "media/synthetic_participant.h"
#include "recording/recording_service.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <map>

/// A session with synthetic people in it, on a real media plane, and a recorder.
class Studio {
  public:
    Studio() {
        m_settings.recordingPath = m_folder.filePath(QStringLiteral("recordings"));
        m_service = std::make_unique<ovation::recording::RecordingService>(m_settings, m_clock, m_plane,
                                                                              m_decoders);
        QObject::connect(m_service.get(), &ovation::recording::RecordingService::statusChanged,
                         m_service.get(),
                         [this](const ovation::recording::RecordingInfo &info, const QString &reason) {
                             m_events << ovation::recording::toText(info.status) +
                                             (reason.isEmpty() ? QString() : QLatin1Char(' ') + reason);
                         });
    }

    ovation::session::Stream &join(const QString &name, ovation::media::SyntheticProperties properties) {
        const QString id = QStringLiteral("str_CAM_") + name;
        properties.name = name;
        m_people[name] = m_stage.add(properties, m_plane, m_session.id(), id);
        ovation::session::Connection connection;
        connection.id = QStringLiteral("con_") + name;
        connection.sessionId = m_session.id();
        ovation::session::Stream stream;
        stream.id = id;
        stream.connectionId = connection.id;
        stream.hasAudio = stream.hasVideo = stream.audioActive = stream.videoActive = true;
        stream.typeOfVideo = QStringLiteral("CAMERA");
        connection.publishing = stream;
        auto &joined = m_session.join(std::move(connection), m_clock.wall_ms());
        m_service->sessionChanged(m_session);
        return *joined.publishing;
    }
    void leave(const QString &name) {
        m_session.remove(QStringLiteral("con_") + name);
        m_people.erase(name);
        m_plane.closeStream(QStringLiteral("str_CAM_") + name);
        m_service->sessionChanged(m_session);
    }
    void changed() { m_service->sessionChanged(m_session); }
    /// Waits until the stream of that name has been decoded once.
    bool waitForPicture(const QString &name) {
        const auto decoder = m_decoders.acquire(QStringLiteral("str_CAM_") + name);
        return QTest::qWaitFor([&] { return decoder->hasPicture(); }, 8000);
    }

    using Info = ovation::Result<ovation::recording::RecordingInfo>;
    Info start(const ovation::session::RecordingProperties &properties = {}) {
        std::optional<Info> result;
        m_service->start(m_session, properties, [&](const Info &info) { result = info; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 12000))
            return ovation::Error{0, QStringLiteral("start() never answered")};
        return *result;
    }
    Info stop(const QString &id) {
        std::optional<Info> result;
        m_service->stop(id, QStringLiteral("recordingStoppedByServer"),
                        [&](const Info &info) { result = info; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 12000))
            return ovation::Error{0, QStringLiteral("stop() never answered")};
        return *result;
    }

    QString path(const QString &name) const { return m_settings.recordingPath + QLatin1Char('/') + name; }
    QStringList takeEvents() { return std::exchange(m_events, {}); }
    ovation::recording::RecordingService &service() { return *m_service; }
    void closeService() { m_service.reset(); }
    const ovation::session::Session &session() const { return m_session; }

  private:
    static ovation::transport::MediaPlaneSettings loopback() {
        ovation::transport::MediaPlaneSettings settings;
        settings.addresses = {QStringLiteral("127.0.0.1")};
        settings.threads = 1;
        return settings;
    }

    QTemporaryDir m_folder;
    ovation::SystemClock m_clock;
    ovation::config::Settings m_settings;
    QStringList m_events;
    ovation::transport::MediaPlane m_plane{loopback()};
    ovation::media::DecoderPool m_decoders{m_plane};
    ovation::media::SyntheticStage m_stage;
    ovation::session::Session m_session{QStringLiteral("room"), {}, 1580000000000};
    std::map<QString, std::unique_ptr<ovation::media::SyntheticParticipant>> m_people;
    std::unique_ptr<ovation::recording::RecordingService> m_service;
};

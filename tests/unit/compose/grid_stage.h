#pragma once

#include "../loopback.h"

#include "compose/session_grid.h"
#include "media/decode/decoder_pool.h"
#include "media/synthetic/synthetic_participant.h"

#include <QtTest>

#include <map>

/// A session of synthetic participants on a real media plane, for the grids made of it.
class GridStage {
  public:
    /// Joins and waits until there is a frame to be seen.
    bool join(const QString &name, ovation::media::SyntheticProperties properties, bool screen = false) {
        const QString id = idOf(name);
        properties.name = name;
        m_participants[name] = m_stage.add(properties, plane, session.id(), id);
        ovation::session::Stream &stream = addConnection(name);
        stream.hasVideo = stream.videoActive = true;
        stream.typeOfVideo = screen ? QStringLiteral("SCREEN") : QStringLiteral("CAMERA");
        const auto decoder = decoders.acquire(id);
        m_kept.push_back(decoder);
        return QTest::qWaitFor([&] { return decoder->videoAt(decoders.now_ns()) != nullptr; }, 8000);
    }
    /// A participant whose media never arrive.
    ovation::session::Stream &addConnection(const QString &name) {
        ovation::session::Connection connection;
        connection.id = QStringLiteral("con_") + name;
        connection.sessionId = session.id();
        connection.clientData = QStringLiteral(R"({"clientData":"%1 Example"})").arg(name);
        ovation::session::Stream stream;
        stream.id = idOf(name);
        stream.connectionId = connection.id;
        stream.createdAt = ++m_now_ms;
        stream.hasAudio = stream.audioActive = true;
        connection.publishing = stream;
        return *session.join(std::move(connection), m_now_ms).publishing;
    }
    void leave(const QString &name) {
        session.remove(QStringLiteral("con_") + name);
        m_participants.erase(name);
        plane.closeStream(idOf(name));
    }
    ovation::session::Stream &stream(const QString &name) {
        return *session.participant(QStringLiteral("con_") + name)->publishing;
    }
    ovation::session::Connection &connection(const QString &name) {
        return *session.participant(QStringLiteral("con_") + name);
    }
    static QString idOf(const QString &name) { return QStringLiteral("str_CAM_") + name; }

    ovation::transport::MediaPlane plane{loopback()};
    ovation::media::DecoderPool decoders{plane};
    ovation::session::Session session{QStringLiteral("room"), {}, 1580000000000};

  private:
    int64_t m_now_ms = 1580000000000;
    ovation::media::SyntheticFactory m_stage;
    std::map<QString, std::unique_ptr<ovation::media::SyntheticParticipant>> m_participants;
    std::vector<std::shared_ptr<ovation::media::StreamDecoder>> m_kept;
};

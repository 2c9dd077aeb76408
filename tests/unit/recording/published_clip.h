#pragma once

#include "../media/rtp_clip.h"
#include "studio.h"

/// A participant that sends a clip, in any codec.
class PublishedClip {
  public:
    /// What `drop` wants is never sent.
    PublishedClip(Studio &studio, const QString &name, const ClipProperties &properties,
                  std::function<bool(const Clip::Packet &)> drop = {})
        : m_clip(makeClip(properties)), m_drop(std::move(drop)),
          m_way(std::make_shared<Way>(
              studio.plane().publishLocal(studio.session().id(), Studio::idOf(name), m_clip.format, [] {}))) {
        studio.addConnection(name, properties.audio, properties.video);
    }
    /// From now on, in real time.
    void play() {
        PlayOptions options;
        options.drop = m_drop;
        m_player = std::make_unique<ClipPlayer>(m_clip, m_way, ovation::monotonicNow_ns(), options);
    }

  private:
    /// A player sends to a tap; this one carries it into the router.
    struct Way final : ovation::transport::Tap {
        explicit Way(std::shared_ptr<ovation::transport::LocalPublisher> to) : publisher(std::move(to)) {}
        void onFormat(const ovation::transport::StreamFormat &) override {}
        void onPacket(const ovation::transport::RtpPacketPtr &packet) override {
            const auto bytes = packet->bytes();
            publisher->push(packet->kind(), {bytes.begin(), bytes.end()});
        }
        void onSenderReport(const ovation::transport::SenderReport &report) override {
            publisher->pushSenderReport(report);
        }
        void onEnded() override {}
        std::shared_ptr<ovation::transport::LocalPublisher> publisher;
    };

    const Clip m_clip;
    const std::function<bool(const Clip::Packet &)> m_drop;
    const std::shared_ptr<Way> m_way;
    std::unique_ptr<ClipPlayer> m_player;
};

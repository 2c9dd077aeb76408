#pragma once

#include "base/packet_ring.h"
#include "transport/tap_source.h"

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace ovation::composer {

/// Gives the packets of a ring to the taps of its streams, on a thread of its own: what the media plane is to
/// decoders in the server. Packets that come before a tap is there wait for it.
class FeedReader final : public transport::TapSource {
  public:
    /// `keyframeWanted` is called on the thread of the owner; `broken` once, from the reader's thread, when
    /// what comes is no record.
    FeedReader(std::shared_ptr<SharedRing> ring, std::function<void(const QString &)> keyframeWanted,
               std::function<void()> broken);
    ~FeedReader() override;

    void addTap(const QString &streamId, std::shared_ptr<transport::Tap> tap) override;
    void removeTap(const QString &streamId, const std::shared_ptr<transport::Tap> &tap) override;
    void requestKeyframe(const QString &streamId) override { m_keyframeWanted(streamId); }

  private:
    using Call = std::function<void(transport::Tap &)>;
    struct Source {
        QString streamId;
        transport::StreamFormat format;
        std::optional<transport::SenderReport> reports[2]; ///< the latest of audio and video
        std::deque<Call> waiting;                          ///< until it has a tap
    };
    void run();
    void introduceTaps();
    void take(const RingRecord &record);
    void takeFormat(const RingRecord &record);
    void takeReport(Source &source, const RingRecord &record);
    void give(Source &source, Call call);
    std::shared_ptr<transport::Tap> tapOf(const QString &streamId);

    RingReader m_ring;
    const std::function<void(const QString &)> m_keyframeWanted;
    const std::function<void()> m_broken;
    std::atomic<bool> m_stopping = false, m_anyNew = false;
    std::mutex m_mutex;
    std::map<QString, std::shared_ptr<transport::Tap>> m_taps; ///< by stream
    std::map<QString, std::shared_ptr<transport::Tap>> m_new;  ///< those that know nothing yet
    std::map<uint32_t, Source> m_sources;                      ///< the reader's thread only
    std::thread m_thread;
};

} // namespace ovation::composer

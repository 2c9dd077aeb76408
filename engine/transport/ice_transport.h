#pragma once

#include "base/gobject_ptr.h"
#include "transport/path_watch.h"
#include "transport/turn_budget.h"
#include "transport/types.h"

#include <nice/agent.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ovation::transport {

enum class IceRole { Controlling, Controlled };

struct IceSettings {
    std::vector<std::string> addresses; ///< local ones; there is a candidate for each
    std::vector<AnnouncedAddress> announced;
    uint16_t portMin = 0, portMax = 0;
};

/// One ICE component (RTP and RTCP share it) on libnice, with checks that the peer still answers. Everything
/// happens on the thread whose GMainContext it was given. A peer that sends faster than it is served has 2 ms
/// of the thread, then come all others.
class IceTransport {
  public:
    struct Callbacks {
        std::function<void()> connected;
        std::function<void()> failed; ///< no path, or none any more, or more of them than a peer may have
        std::function<void(std::span<uint8_t>)> received; ///< may be changed in place
        std::function<void()> moved = [] {};              ///< the peer is reached by another path now
    };

    /// Gathers at once; host candidates are there when the constructor returns.
    IceTransport(GMainContext *context, IceRole role, const IceSettings &settings, Callbacks callbacks);
    ~IceTransport();
    IceTransport(const IceTransport &) = delete;
    IceTransport &operator=(const IceTransport &) = delete;

    const std::string &ufrag() const { return m_ufrag; }
    const std::string &password() const { return m_password; }
    /// "candidate:…" lines: the local ones, and those announced for them.
    std::vector<std::string> localCandidates() const;
    void setRemoteCredentials(const std::string &ufrag, const std::string &password);
    /// Ignores what can't be used here: TCP, mDNS names, addresses that are not those of one host (multicast,
    /// broadcast, unspecified), malformed lines, and everything after the first MaxRemoteCandidates.
    void addRemoteCandidate(const std::string &candidate);
    int remoteCandidates() const { return m_remoteCandidates; } ///< how many of them were taken
    /// How many other addresses authentic checks came from. More than MaxRemoteCandidates end the transport:
    /// libnice keeps all of them. They have a limit of their own, because a client that has sent many
    /// candidates may be behind a NAT all the same.
    int foundCandidates() const { return m_foundCandidates; }
    /// Datagrams given before a path is known are kept (at most 16) and sent then.
    void send(std::span<const uint8_t> datagram);
    bool isConnected() const { return m_connected; }
    /// Follows a peer that moves; every 50 ms.
    void tick(int64_t now_ns);
    /// The peer's end of the path in use, "address:port"; empty before there is one.
    std::string remoteAddress() const;
    /// The local and the remote candidate of the path in use, as "candidate:…" lines.
    std::optional<std::pair<std::string, std::string>> path() const;

  private:
    static constexpr int64_t ReceiveTurn_ns = 2'000'000;
    static constexpr int MaxRemoteCandidates = 64; ///< of each kind; libnice compares each new one with all
    std::string lineOf(NiceCandidate &candidate) const;
    static void onStateChanged(NiceAgent *agent, guint stream, guint component, guint state, gpointer self);
    static void onReceived(NiceAgent *agent, guint stream, guint component, guint size, gchar *data,
                           gpointer self);
    static void onRemoteFound(NiceAgent *agent, NiceCandidate *found, gpointer self);
    static gboolean onResumed(gpointer self);
    void stateChanged(guint state);
    void remoteFound();
    void received(std::span<uint8_t> datagram);
    void pause();

    GMainContext *m_context;
    Callbacks m_callbacks;
    std::vector<AnnouncedAddress> m_announced;
    GObjectPtr<NiceAgent> m_agent;
    guint m_stream = 0;
    std::string m_ufrag, m_password;
    bool m_connected = false, m_overrun = false;
    int m_remoteCandidates = 0, m_foundCandidates = 0;
    std::unique_ptr<PathWatch> m_watch;
    std::vector<std::vector<uint8_t>> m_pending;
    TurnBudget m_turn{ReceiveTurn_ns};
    GSource *m_resume = nullptr; ///< while no datagram is taken
};

} // namespace ovation::transport

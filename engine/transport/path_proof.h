#pragma once

#include "base/gobject_ptr.h"
#include "transport/ice_check.h"

#include <gio/gio.h>
#include <nice/agent.h>

#include <cstdint>
#include <optional>
#include <span>

namespace ovation::transport {

/// The two ends of a way that datagrams take.
struct NetworkPath {
    NiceAddress local, remote;
};

/// Asks a peer whether it is where datagrams seem to come from. Their source can be forged, by the peer, too,
/// which may have named an address that is not its own; so media is sent to no address that has not answered
/// a check. On the thread of the sockets.
class PathProof {
  public:
    explicit PathProof(std::string ufrag) { m_check.ufrag = std::move(ufrag); } ///< ours
    void setRemote(std::string ufrag, std::string password);

    /// Sends a check, and another one every Interval_ns while it is asked again within Patience_ns. One path
    /// at a time: the last one. `socket`: of its local end.
    void ask(GSocket *socket, const NetworkPath &path, bool isControlling, int64_t now_ns);
    /// Sends it again, or gives up, when it is time.
    void tick(int64_t now_ns);
    /// Whether this is the answer, by the path that is asked about. Then it is not asked about any more.
    bool takeAnswer(const NetworkPath &path, std::span<const uint8_t> datagram);
    void giveUp() { m_asked.reset(); }
    bool isAsking() const { return m_asked.has_value(); }

    static constexpr int64_t Interval_ns = 250'000'000, Patience_ns = 2'000'000'000;

  private:
    struct Asked {
        GObjectPtr<GSocket> socket;
        NetworkPath path;
        int64_t wanted_ns = 0; ///< when it was asked for last
        int64_t sent_ns = 0;
    };
    void send(int64_t now_ns);

    OwnIceCheck m_check;
    std::optional<Asked> m_asked;
};

} // namespace ovation::transport

#pragma once

#include "transport/path_proof.h"

#include <nice/agent.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ovation::transport {

/// Keeps a connected component sending to where its peer sends from. libnice changes its selected pair only
/// to one of higher priority, so a client that moved from Wi-Fi to a mobile network would be sent everything
/// to where it no longer is. Now and then a datagram is looked at before libnice reads it. Another pair
/// may become the selected one when data comes by it twice in a row, or, once the selected one is silent, by
/// the first check with which the peer chooses it: who only receives sends hardly any data. It does so when
/// the peer answers a check there (PathProof). Only candidates count that the peer named or that libnice
/// learned from an authenticated check. On the thread of the context.
class PathWatch {
  public:
    /// The agent outlives it. `ufrag`, `password`: ours, by which checks are signed. `moved` is called, from
    /// the event loop, when another pair was selected.
    PathWatch(GMainContext *context, NiceAgent *agent, guint stream, guint component,
              const std::string &ufrag, std::string password, std::function<void()> moved);
    ~PathWatch();
    PathWatch(const PathWatch &) = delete;
    PathWatch &operator=(const PathWatch &) = delete;

    /// The peer's, by which its answers are signed.
    void setRemoteCredentials(const std::string &ufrag, const std::string &password) {
        m_proof.setRemote(ufrag, password);
    }
    /// Once connected, every 50 ms or so.
    void tick(int64_t now_ns);

  private:
    static gboolean onReadable(GSocket *socket, GIOCondition condition, gpointer self);
    static gboolean onRead(gpointer self);
    /// What a datagram is for this watch.
    enum class Sign { None, Data, Choice };
    Sign signOf(std::span<const uint8_t> start) const;
    void seen(GSocket *socket, const NetworkPath &path, std::span<const uint8_t> start);
    void ask(GSocket *socket, const NetworkPath &path, int64_t now_ns);
    bool isSelected(const NetworkPath &path) const;
    void select(const NetworkPath &path) const;
    void arm();
    void disarm();
    void armSoon();

    GMainContext *m_context;
    NiceAgent *m_agent;
    const guint m_stream, m_component;
    const std::string m_password;
    const std::function<void()> m_moved;
    PathProof m_proof;
    std::vector<GSource *> m_sources;   ///< one per socket while a datagram is waited for
    GSource *m_arming = nullptr;        ///< until libnice has read what was looked at
    std::optional<NetworkPath> m_other; ///< the last data came by it, and it is not selected
    int64_t m_next_ns = 0;
    int64_t m_selectedSeen_ns = 0; ///< when something came by the selected path
};

} // namespace ovation::transport

#pragma once

#include <nice/agent.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ovation::transport {

/// Keeps a connected component sending to where its peer sends from. libnice changes its selected pair only
/// to one of higher priority, so a client that moved from Wi-Fi to a mobile network would be sent everything
/// to where it no longer is. Now and then a datagram is looked at before libnice reads it: when data comes
/// from another candidate of the peer twice in a row, that pair becomes the selected one. Only candidates
/// count that the peer named or that libnice learned from an authenticated check. On the thread of the
/// context.
class PathWatch {
  public:
    /// The agent outlives it.
    PathWatch(GMainContext *context, NiceAgent *agent, guint stream, guint component);
    ~PathWatch();
    PathWatch(const PathWatch &) = delete;
    PathWatch &operator=(const PathWatch &) = delete;

    /// Once connected, every 50 ms or so.
    void tick(int64_t now_ns);

  private:
    struct Path {
        NiceAddress local, remote;
    };
    static gboolean onReadable(GSocket *socket, GIOCondition condition, gpointer self);
    void seen(const Path &path);
    bool isSelected(const Path &path) const;
    void select(const Path &path) const;
    void disarm();

    GMainContext *m_context;
    NiceAgent *m_agent;
    const guint m_stream, m_component;
    std::vector<GSource *> m_sources; ///< one per socket while a datagram is waited for
    std::optional<Path> m_other;      ///< the last data came by it, and it is not selected
    int64_t m_next_ns = 0;
};

} // namespace ovation::transport

#include "transport/path_watch.h"

#include "base/clock.h"
#include "base/log.h"
#include "transport/ice_check.h"

#include <array>
#include <utility>

#include <sys/socket.h>

namespace ovation::transport {
namespace {

constexpr int64_t Interval_ns = 300'000'000;  ///< two looks find a move within a second
constexpr int64_t Silence_ns = 1'500'000'000; ///< a browser gives a path up after 2.5 s
constexpr uint8_t LastStunByte = 19;          ///< RFC 7983: checks come by every path, data by the one in use

/// The candidate with that address, or none. The list is the caller's.
const NiceCandidate *candidateAt(const GSList *list, const NiceAddress &address) {
    for (const GSList *entry = list; entry; entry = entry->next) {
        const auto *candidate = static_cast<const NiceCandidate *>(entry->data);
        if (nice_address_equal(&candidate->addr, &address))
            return candidate;
    }
    return nullptr;
}

void freeCandidates(GSList *list) {
    g_slist_free_full(
        list, [](gpointer candidate) { nice_candidate_free(static_cast<NiceCandidate *>(candidate)); });
}

bool localAddress(int socket, NiceAddress &address) {
    sockaddr_storage bound{};
    socklen_t size = sizeof(bound);
    if (getsockname(socket, reinterpret_cast<sockaddr *>(&bound), &size) != 0)
        return false;
    nice_address_init(&address);
    nice_address_set_from_sockaddr(&address, reinterpret_cast<const sockaddr *>(&bound));
    return true;
}

} // namespace

PathWatch::PathWatch(GMainContext *context, NiceAgent *agent, guint stream, guint component,
                     const std::string &ufrag, std::string password, std::function<void()> moved)
    : m_context(context), m_agent(agent), m_stream(stream), m_component(component),
      m_password(std::move(password)), m_moved(std::move(moved)), m_proof(ufrag) {}

PathWatch::~PathWatch() {
    disarm();
    if (m_arming) {
        g_source_destroy(m_arming);
        g_source_unref(m_arming);
    }
}

void PathWatch::disarm() {
    for (GSource *source : m_sources) {
        g_source_destroy(source);
        g_source_unref(source);
    }
    m_sources.clear();
}

void PathWatch::tick(int64_t now_ns) {
    if (m_selectedSeen_ns == 0)
        m_selectedSeen_ns = now_ns; // connected: it was heard of just now
    m_proof.tick(now_ns);
    if (!m_sources.empty() || now_ns < m_next_ns)
        return;
    m_next_ns = now_ns + Interval_ns;
    arm();
}

void PathWatch::arm() {
    GPtrArray *sockets = nice_agent_get_sockets(m_agent, m_stream, m_component);
    if (!sockets)
        return;
    for (guint i = 0; i < sockets->len; ++i) {
        GSource *source =
            g_socket_create_source(static_cast<GSocket *>(g_ptr_array_index(sockets, i)), G_IO_IN, nullptr);
        g_source_set_priority(source, G_PRIORITY_HIGH); // before libnice takes the datagram
        g_source_set_callback(source, G_SOURCE_FUNC(onReadable), this, nullptr);
        g_source_attach(source, m_context);
        m_sources.push_back(source);
    }
    g_ptr_array_unref(sockets);
}

gboolean PathWatch::onReadable(GSocket *socket, GIOCondition /*condition*/, gpointer self) {
    auto *watch = static_cast<PathWatch *>(self);
    watch->disarm(); // the datagram stays where it is: armed, this would be called for it again and again
    std::array<uint8_t, MaxIceCheck_bytes> start{};
    sockaddr_storage from{};
    socklen_t size = sizeof(from);
    const int descriptor = g_socket_get_fd(socket);
    const ssize_t got = recvfrom(descriptor, start.data(), start.size(), MSG_PEEK | MSG_DONTWAIT,
                                 reinterpret_cast<sockaddr *>(&from), &size);
    watch->m_next_ns = 0; // when nothing is learned: look at the next one
    NetworkPath path{};
    if (got > 0 && size > 0 && localAddress(descriptor, path.local)) {
        nice_address_init(&path.remote);
        nice_address_set_from_sockaddr(&path.remote, reinterpret_cast<const sockaddr *>(&from));
        watch->seen(socket, path, {start.data(), size_t(got)});
    }
    return G_SOURCE_REMOVE;
}

/// In the turn in which libnice reads, and after it: its source has the same priority, and is older.
void PathWatch::armSoon() {
    if (m_arming)
        return;
    m_arming = g_idle_source_new();
    g_source_set_priority(m_arming, G_PRIORITY_DEFAULT);
    g_source_set_callback(m_arming, onRead, this, nullptr);
    g_source_attach(m_arming, m_context);
}

gboolean PathWatch::onRead(gpointer self) {
    auto *watch = static_cast<PathWatch *>(self);
    g_source_unref(std::exchange(watch->m_arming, nullptr));
    if (watch->m_sources.empty())
        watch->arm();
    return G_SOURCE_REMOVE;
}

PathWatch::Sign PathWatch::signOf(std::span<const uint8_t> start) const {
    if (start[0] > LastStunByte)
        return Sign::Data;
    return choosesItsPath(start, m_password) ? Sign::Choice : Sign::None;
}

void PathWatch::seen(GSocket *socket, const NetworkPath &path, std::span<const uint8_t> start) {
    const int64_t now_ns = monotonicNow_ns();
    const Sign sign = signOf(start);
    if (m_proof.takeAnswer(path, start) && !isSelected(path)) {
        m_other.reset();
        m_selectedSeen_ns = now_ns;
        return select(path);
    }
    const bool twice = m_other && nice_address_equal(&m_other->remote, &path.remote);
    if (isSelected(path)) {
        m_selectedSeen_ns = now_ns;
        if (sign == Sign::Data) {
            m_other.reset();
            m_proof.giveUp();
            m_next_ns = now_ns + Interval_ns;
        }
    } else if ((sign == Sign::Choice && now_ns - m_selectedSeen_ns >= Silence_ns) ||
               (sign == Sign::Data && twice)) {
        ask(socket, path, now_ns);
    } else if (sign == Sign::Data) {
        m_other = path;
    }
    if (m_proof.isAsking())
        armSoon(); // the answer may be any of those that follow
}

void PathWatch::ask(GSocket *socket, const NetworkPath &path, int64_t now_ns) {
    GSList *remotes = nice_agent_get_remote_candidates(m_agent, m_stream, m_component);
    if (candidateAt(remotes, path.remote)) {
        gboolean isControlling = FALSE;
        g_object_get(m_agent, "controlling-mode", &isControlling, nullptr);
        m_proof.ask(socket, path, isControlling, now_ns);
    }
    freeCandidates(remotes);
}

bool PathWatch::isSelected(const NetworkPath &path) const {
    NiceCandidate *local = nullptr, *remote = nullptr;
    return nice_agent_get_selected_pair(m_agent, m_stream, m_component, &local, &remote) &&
           nice_address_equal(&remote->addr, &path.remote);
}

void PathWatch::select(const NetworkPath &path) const {
    GSList *locals = nice_agent_get_local_candidates(m_agent, m_stream, m_component);
    GSList *remotes = nice_agent_get_remote_candidates(m_agent, m_stream, m_component);
    const NiceCandidate *local = candidateAt(locals, path.local);
    const NiceCandidate *remote = candidateAt(remotes, path.remote);
    if (local && remote &&
        nice_agent_set_selected_pair(m_agent, m_stream, m_component, local->foundation, remote->foundation)) {
        qCInfo(logTransport) << "a peer has moved to another network path";
        m_moved();
    }
    freeCandidates(locals);
    freeCandidates(remotes);
}

} // namespace ovation::transport

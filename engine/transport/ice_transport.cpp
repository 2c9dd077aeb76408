#include "transport/ice_transport.h"

#include "base/clock.h"
#include "base/log.h"
#include "transport/network_addresses.h"

#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace ovation::transport {
namespace {

constexpr guint Component = 1;
constexpr std::size_t MaxPending = 16;
constexpr std::size_t MaxCandidate = 512;

std::string addressOf(const NiceCandidate &candidate) {
    std::array<gchar, NICE_ADDRESS_STRING_LEN> text{};
    nice_address_to_string(&candidate.addr, text.data());
    return text.data();
}

/// Whether datagrams to it reach one host.
bool isHost(const NiceAddress &address) {
    sockaddr_storage raw = {};
    nice_address_copy_to_sockaddr(&address, reinterpret_cast<sockaddr *>(&raw));
    in_addr v4 = {};
    if (raw.ss_family == AF_INET6) {
        const in6_addr &v6 = reinterpret_cast<const sockaddr_in6 *>(&raw)->sin6_addr;
        if (!IN6_IS_ADDR_V4MAPPED(&v6))
            return !IN6_IS_ADDR_UNSPECIFIED(&v6) && !IN6_IS_ADDR_MULTICAST(&v6);
        std::memcpy(&v4, &v6.s6_addr[12], sizeof v4);
    } else {
        v4 = reinterpret_cast<const sockaddr_in *>(&raw)->sin_addr;
    }
    const uint32_t host = ntohl(v4.s_addr);
    return host >> 24 != 0 && !IN_MULTICAST(host) && host != INADDR_BROADCAST;
}

} // namespace

IceTransport::IceTransport(GMainContext *context, IceRole role, const IceSettings &settings,
                           Callbacks callbacks)
    : m_context(context), m_callbacks(std::move(callbacks)), m_announced(settings.announced) {
    m_agent = GObjectPtr<NiceAgent>::adopt(
        nice_agent_new_full(context, NICE_COMPATIBILITY_RFC5245, NICE_AGENT_OPTION_ICE_TRICKLE));
    NiceAgent *agent = m_agent.get();
    // Not consent-freshness: libnice 0.1.21 gives that up, for good, 10 s after the last answered check.
    // Checks are 4 to 6 s apart, so an outage of 5 s could end a path that the browser keeps using. The
    // checks are the same here, but may fail for 50 s; the watchdog of the signalling ends a participant
    // before.
    g_object_set(agent, "ice-tcp", FALSE, "upnp", FALSE, "keepalive-conncheck", TRUE, "controlling-mode",
                 gboolean(role == IceRole::Controlling), nullptr);
    for (const auto &text : settings.addresses) {
        NiceAddress address;
        nice_address_init(&address);
        if (nice_address_set_from_string(&address, text.c_str()))
            nice_agent_add_local_address(agent, &address);
    }
    m_stream = nice_agent_add_stream(agent, 1);
    if (settings.portMin && settings.portMax)
        nice_agent_set_port_range(agent, m_stream, Component, settings.portMin, settings.portMax);
    g_signal_connect(agent, "component-state-changed", G_CALLBACK(onStateChanged), this);
    g_signal_connect(agent, "new-remote-candidate-full", G_CALLBACK(onRemoteFound), this);
    nice_agent_attach_recv(agent, m_stream, Component, context, onReceived, this);
    gchar *ufrag = nullptr;
    gchar *password = nullptr;
    if (nice_agent_get_local_credentials(agent, m_stream, &ufrag, &password)) {
        m_ufrag = ufrag;
        m_password = password;
    }
    g_free(ufrag);
    g_free(password);
    nice_agent_gather_candidates(agent, m_stream);
    m_watch = std::make_unique<PathWatch>(context, agent, m_stream, Component, m_ufrag, m_password,
                                          m_callbacks.moved);
}

IceTransport::~IceTransport() {
    m_watch.reset();
    if (m_resume) {
        g_source_destroy(m_resume);
        g_source_unref(m_resume);
    }
    g_signal_handlers_disconnect_by_data(m_agent.get(), this);
    nice_agent_attach_recv(m_agent.get(), m_stream, Component, m_context, nullptr, nullptr);
    nice_agent_remove_stream(m_agent.get(), m_stream);
}

std::string IceTransport::lineOf(NiceCandidate &candidate) const {
    gchar *text = nice_agent_generate_local_candidate_sdp(m_agent.get(), &candidate);
    std::string line = text ? text + (std::strncmp(text, "a=", 2) == 0 ? 2 : 0) : "";
    g_free(text);
    return line;
}

std::optional<std::pair<std::string, std::string>> IceTransport::path() const {
    NiceCandidate *local = nullptr, *remote = nullptr; // stay the agent's
    if (!nice_agent_get_selected_pair(m_agent.get(), m_stream, Component, &local, &remote))
        return std::nullopt;
    return std::pair(lineOf(*local), lineOf(*remote));
}

std::vector<std::string> IceTransport::localCandidates() const {
    std::vector<std::string> lines;
    GSList *list = nice_agent_get_local_candidates(m_agent.get(), m_stream, Component);
    const auto addLine = [&](NiceCandidate &candidate) {
        if (std::string line = lineOf(candidate); !line.empty())
            lines.push_back(std::move(line));
    };
    std::vector<std::string> own;
    for (GSList *entry = list; entry; entry = entry->next)
        own.push_back(addressOf(*static_cast<NiceCandidate *>(entry->data)));
    auto address = own.begin();
    for (GSList *entry = list; entry; entry = entry->next, ++address) {
        auto *candidate = static_cast<NiceCandidate *>(entry->data);
        addLine(*candidate);
        // An address behind 1:1 NAT is announced with the port of the socket it leads to.
        const guint port = nice_address_get_port(&candidate->addr);
        for (const AnnouncedAddress &announced : m_announced) {
            const bool leadsHere = announced.local.empty() ? isIpv6(announced.address) == isIpv6(*address)
                                                           : announced.local == *address;
            const bool isOwn = std::find(own.begin(), own.end(), announced.address) != own.end();
            if (leadsHere && !isOwn &&
                nice_address_set_from_string(&candidate->addr, announced.address.c_str())) {
                nice_address_set_port(&candidate->addr, port);
                addLine(*candidate);
            }
        }
    }
    g_slist_free_full(
        list, [](gpointer candidate) { nice_candidate_free(static_cast<NiceCandidate *>(candidate)); });
    return lines;
}

void IceTransport::setRemoteCredentials(const std::string &ufrag, const std::string &password) {
    nice_agent_set_remote_credentials(m_agent.get(), m_stream, ufrag.c_str(), password.c_str());
    m_watch->setRemoteCredentials(ufrag, password);
}

void IceTransport::addRemoteCandidate(const std::string &candidate) {
    if (m_remoteCandidates >= MaxRemoteCandidates)
        return;
    std::string line = candidate;
    if (line.rfind("a=", 0) == 0)
        line.erase(0, 2);
    if (line.rfind("candidate:", 0) != 0 || line.size() > MaxCandidate ||
        line.find(".local") != std::string::npos || line.find_first_of("\r\n") != std::string::npos)
        return;
    for (const char *tcp : {" tcp ", " TCP "}) {
        if (line.find(tcp) != std::string::npos)
            return;
    }
    NiceCandidate *parsed =
        nice_agent_parse_remote_candidate_sdp(m_agent.get(), m_stream, ("a=" + line).c_str());
    if (!parsed)
        return;
    if (parsed->component_id == Component && isHost(parsed->addr)) {
        // PathWatch selects by foundation: each candidate has one of its own.
        const std::string foundation = 'c' + std::to_string(++m_remoteCandidates);
        g_strlcpy(parsed->foundation, foundation.c_str(), sizeof(parsed->foundation));
        GSList *list = g_slist_append(nullptr, parsed);
        nice_agent_set_remote_candidates(m_agent.get(), m_stream, Component, list);
        g_slist_free(list);
    }
    nice_candidate_free(parsed);
}

void IceTransport::send(std::span<const uint8_t> datagram) {
    if (!m_connected) {
        if (m_pending.size() < MaxPending)
            m_pending.emplace_back(datagram.begin(), datagram.end());
        return;
    }
    nice_agent_send(m_agent.get(), m_stream, Component, guint(datagram.size()),
                    reinterpret_cast<const gchar *>(datagram.data()));
}

void IceTransport::tick(int64_t now_ns) {
    if (m_connected)
        m_watch->tick(now_ns);
}

std::string IceTransport::remoteAddress() const {
    NiceCandidate *local = nullptr, *remote = nullptr;
    if (!nice_agent_get_selected_pair(m_agent.get(), m_stream, Component, &local, &remote))
        return {};
    return addressOf(*remote) + ':' + std::to_string(nice_address_get_port(&remote->addr));
}

void IceTransport::onStateChanged(NiceAgent * /*agent*/, guint /*stream*/, guint /*component*/, guint state,
                                  gpointer self) {
    static_cast<IceTransport *>(self)->stateChanged(state);
}

void IceTransport::onRemoteFound(NiceAgent * /*agent*/, NiceCandidate * /*found*/, gpointer self) {
    static_cast<IceTransport *>(self)->remoteFound();
}

void IceTransport::onReceived(NiceAgent * /*agent*/, guint /*stream*/, guint /*component*/, guint size,
                              gchar *data, gpointer self) {
    static_cast<IceTransport *>(self)->received({reinterpret_cast<uint8_t *>(data), size});
}

void IceTransport::received(std::span<uint8_t> datagram) {
    m_callbacks.received(datagram);
    GSource *turn = g_main_current_source();
    if (turn && !m_resume && m_turn.isSpent(g_source_get_time(turn), monotonicNow_ns()))
        pause();
}

// libnice reads a socket until it is empty, as long as there is a callback.
void IceTransport::pause() {
    nice_agent_attach_recv(m_agent.get(), m_stream, Component, m_context, nullptr, nullptr);
    m_resume = g_idle_source_new();
    g_source_set_priority(m_resume, G_PRIORITY_DEFAULT);
    g_source_set_callback(m_resume, onResumed, this, nullptr);
    g_source_attach(m_resume, m_context);
}

gboolean IceTransport::onResumed(gpointer self) {
    auto *ice = static_cast<IceTransport *>(self);
    g_source_unref(std::exchange(ice->m_resume, nullptr));
    ice->m_turn.restart();
    nice_agent_attach_recv(ice->m_agent.get(), ice->m_stream, Component, ice->m_context, onReceived, ice);
    return G_SOURCE_REMOVE;
}

void IceTransport::remoteFound() {
    if (m_overrun || ++m_foundCandidates <= MaxRemoteCandidates)
        return;
    m_overrun = true;
    m_connected = false;
    qCWarning(logTransport) << "checks of a peer come from more than" << MaxRemoteCandidates
                            << "addresses that it has not named; it is given up";
    m_callbacks.failed();
}

void IceTransport::stateChanged(guint state) {
    if (m_overrun)
        return;
    if (state == NICE_COMPONENT_STATE_FAILED) {
        m_connected = false;
        m_callbacks.failed();
    } else if ((state == NICE_COMPONENT_STATE_CONNECTED || state == NICE_COMPONENT_STATE_READY) &&
               !m_connected) {
        m_connected = true;
        for (const auto &datagram : std::exchange(m_pending, {}))
            send(datagram);
        m_callbacks.connected();
    }
}

} // namespace ovation::transport

// Candidate lines of a client. Nothing is sent to them: that begins with the credentials of the other side,
// which are not there.

#include "input.h"

#include "transport/ice_transport.h"

using namespace ovation::transport;
using ovation::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static GMainContext *const context = g_main_context_new();
    IceSettings settings;
    settings.addresses = {"127.0.0.1"};
    IceTransport ice(context, IceRole::Controlled, settings,
                     {[] {}, [] { require(false); }, [](std::span<uint8_t>) {}});
    std::string_view rest(reinterpret_cast<const char *>(data), size);
    for (int lines = 0; !rest.empty() && lines < 100; ++lines) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        ice.addRemoteCandidate(std::string(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    require(!ice.isConnected() && ice.remoteAddress().empty());
    require(!ice.localCandidates().empty());
    return 0;
}

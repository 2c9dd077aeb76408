#include "transport/network_addresses.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

namespace ovation::transport {
namespace {

/// Ends of cables that lead into containers and virtual machines of this machine: no client is there, and
/// each address costs every client a round of checks. Docker, libvirt, LXC/LXD, Podman, Kubernetes, VMware,
/// VirtualBox.
constexpr std::array<std::string_view, 12> VirtualNames = {"docker",  "veth",   "virbr",   "lxcbr",
                                                           "lxdbr",   "podman", "cni",     "cali",
                                                           "flannel", "vmnet",  "vboxnet", "vnet"};
/// Of a network that Docker made: br- and the first digits of its id. Others call their own bridges br-lan.
constexpr std::size_t DockerDigits = 12;

std::string textOf(const sockaddr &address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void *bytes =
        address.sa_family == AF_INET
            ? static_cast<const void *>(&reinterpret_cast<const sockaddr_in &>(address).sin_addr)
            : &reinterpret_cast<const sockaddr_in6 &>(address).sin6_addr;
    return inet_ntop(address.sa_family, bytes, text.data(), text.size()) ? text.data() : std::string();
}

bool isLoopback(const std::string &address) {
    return address.starts_with("127.") || address == "::1";
}

bool isLinkLocal(const std::string &address) {
    in6_addr bytes{};
    return address.starts_with("169.254.") ||
           (inet_pton(AF_INET6, address.c_str(), &bytes) == 1 && IN6_IS_ADDR_LINKLOCAL(&bytes));
}

bool isDockerBridge(const std::string &interface) {
    return interface.size() == 3 + DockerDigits && interface.starts_with("br-") &&
           interface.find_first_not_of("0123456789abcdef", 3) == std::string::npos;
}

bool isVirtual(const std::string &interface) {
    return isDockerBridge(interface) ||
           std::any_of(VirtualNames.begin(), VirtualNames.end(),
                       [&](std::string_view name) { return interface.starts_with(name); });
}

} // namespace

bool isIpv6(const std::string &address) {
    return address.find(':') != std::string::npos;
}

std::vector<InterfaceAddress> interfaceAddresses() {
    ifaddrs *list = nullptr;
    if (getifaddrs(&list) != 0)
        return {};
    const std::unique_ptr<ifaddrs, void (*)(ifaddrs *)> owner(list, freeifaddrs);
    std::vector<InterfaceAddress> present;
    for (const ifaddrs *entry = list; entry; entry = entry->ifa_next) {
        const bool ip = entry->ifa_addr &&
                        (entry->ifa_addr->sa_family == AF_INET || entry->ifa_addr->sa_family == AF_INET6);
        if (ip && (entry->ifa_flags & IFF_UP))
            present.push_back({entry->ifa_name, textOf(*entry->ifa_addr)});
    }
    return present;
}

std::vector<std::string> mediaAddresses(const std::vector<InterfaceAddress> &present,
                                        const std::vector<std::string> &chosen) {
    std::vector<std::string> useful, virtualOnes;
    for (const InterfaceAddress &one : present) {
        const std::string &interface = one.interface, &address = one.address;
        const auto isNamed = [&](const std::string &name) {
            return name == address || (name == interface && !isLinkLocal(address));
        };
        if (!chosen.empty()) {
            if (std::any_of(chosen.begin(), chosen.end(), isNamed))
                useful.push_back(address);
        } else if (!isLoopback(address) && !isLinkLocal(address)) {
            (isVirtual(interface) ? virtualOnes : useful).push_back(address);
        }
    }
    return useful.empty() ? virtualOnes : useful;
}

} // namespace ovation::transport

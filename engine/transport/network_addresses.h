#pragma once

#include <string>
#include <vector>

namespace ovation::transport {

/// An address of this machine that is up, with the interface that has it.
struct InterfaceAddress {
    std::string interface;
    std::string address; ///< IPv4 or IPv6, without a zone
    bool operator==(const InterfaceAddress &) const = default;
};

/// All of them, in the order of the kernel.
std::vector<InterfaceAddress> interfaceAddresses();

/// Those of `present` that media is sent from. `chosen` names addresses and interfaces; when it is empty,
/// those that lead to others: no loopback, no link-local ones, and none of the bridges and virtual cables
/// that containers and virtual machines make, unless there is nothing else. Pure.
std::vector<std::string> mediaAddresses(const std::vector<InterfaceAddress> &present,
                                        const std::vector<std::string> &chosen);

bool isIpv6(const std::string &address);

} // namespace ovation::transport

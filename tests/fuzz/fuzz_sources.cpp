// The sources of a peer: those that it announces, those that prove to be its own and those that are forged,
// in any order. However many there are, few get a state in libsrtp, and those that were announced keep
// theirs.

#include "input.h"

#include "transport/ssrc_gate.h"

#include <set>
#include <vector>

using namespace ovation;
using namespace ovation::transport;
using fuzz::require;

namespace {

struct Model {
    std::set<uint32_t> announced, states;
    SsrcGate gate;

    void announce(fuzz::Input &input) {
        std::vector<uint32_t> sources;
        for (uint8_t count = input.byte(); count > 0; --count)
            sources.push_back(uint32_t(input.number(1)));
        for (const uint32_t source : sources) {
            if (announced.size() < SsrcGate::MaxAnnounced)
                announced.insert(source);
        }
        gate.announce(sources);
    }

    void packet(uint32_t source, bool authentic) {
        const bool admitted = gate.admits(source);
        require(admitted || !announced.contains(source));
        require(admitted || !states.contains(source));
        if (!admitted || !authentic)
            return;
        states.insert(source);
        gate.proved(source);
        require(states.size() <= SsrcGate::MaxAnnounced + SsrcGate::MaxLearned);
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    fuzz::Input input(data, size);
    Model model;
    while (!input.empty()) {
        const uint8_t what = input.byte();
        if ((what & 7) == 0)
            model.announce(input);
        else
            model.packet(uint32_t(input.number(what & 2 ? 4 : 1)), what & 4);
    }
    return 0;
}

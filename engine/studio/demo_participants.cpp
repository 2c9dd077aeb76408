#include "studio/demo_participants.h"

#include "studio/participant_colors.h"

namespace ovation {
namespace {

constexpr std::array Names = {"Ana", "Ben", "Cho", "Dana", "Eli", "Fay"};
static_assert(Names.size() <= ParticipantColors.size());

} // namespace

media::SyntheticProperties DemoParticipants::next() {
    m_thread.check();
    const std::size_t n = m_count++ % Names.size();
    media::SyntheticProperties properties;
    properties.name = QLatin1String(Names[n]);
    properties.color = ParticipantColors[n];
    properties.tone_hz = 110.0 * double(n + 2);
    return properties;
}

} // namespace ovation

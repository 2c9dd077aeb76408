#include "composer/frame_slots.h"

#include <QString>

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace ovation::composer {
namespace {

constexpr std::size_t Total_bytes = FrameSlots::Count * FrameSlots::Slot_bytes;

Error failure() {
    return {Errc::MediaFailed,
            QStringLiteral("there is no memory for the frames of a preview: %1").arg(qt_error_string(errno))};
}

} // namespace

Result<std::shared_ptr<FrameSlots>> FrameSlots::create() {
    const int memory = ::memfd_create("ovation preview", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (memory < 0)
        return failure();
    std::shared_ptr<FrameSlots> all(new FrameSlots(memory));
    // A size that changed later would end who uses the memory.
    if (::ftruncate(memory, off_t(Total_bytes)) != 0 ||
        ::fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return failure();
    if (auto mapped = all->map(PROT_READ); !mapped)
        return mapped.error();
    return all;
}

Result<std::shared_ptr<FrameSlots>> FrameSlots::open(int memory) {
    std::shared_ptr<FrameSlots> all(new FrameSlots(memory));
    if (auto mapped = all->map(PROT_READ | PROT_WRITE); !mapped)
        return mapped.error();
    return all;
}

Result<void> FrameSlots::map(int protection) {
    void *mapped = ::mmap(nullptr, Total_bytes, protection, MAP_SHARED, m_memory, 0);
    if (mapped == MAP_FAILED)
        return failure();
    m_bytes = static_cast<uint8_t *>(mapped);
    return {};
}

FrameSlots::~FrameSlots() {
    if (m_bytes)
        ::munmap(m_bytes, Total_bytes);
    ::close(m_memory);
}

} // namespace ovation::composer

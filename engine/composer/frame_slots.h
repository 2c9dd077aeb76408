#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace ovation::composer {

/// Memory for the frames of a preview: a few places, each for one I420 frame without gaps between its rows
/// and planes. The server makes it and only reads; a process that composes writes. Closed and unmapped when
/// dropped. What was never written takes no memory.
class FrameSlots {
  public:
    static constexpr int Count = 3;
    static constexpr int MaxSide = 1920; ///< pixels
    static constexpr std::size_t Slot_bytes = std::size_t(MaxSide) * MaxSide * 3 / 2;

    /// In the process that reads. The memory can't change its size any more, on either side.
    static Result<std::shared_ptr<FrameSlots>> create();
    /// In the process that writes; takes the descriptor over.
    static Result<std::shared_ptr<FrameSlots>> open(int memory);
    ~FrameSlots();
    FrameSlots(const FrameSlots &) = delete;
    FrameSlots &operator=(const FrameSlots &) = delete;

    int memory() const { return m_memory; }
    /// 0 to Count - 1.
    const uint8_t *slot(int index) const { return m_bytes + std::size_t(index) * Slot_bytes; }
    uint8_t *writableSlot(int index) { return m_bytes + std::size_t(index) * Slot_bytes; }

    /// Where the planes of a frame of that size lie in a slot, behind each other; bytes.
    struct Planes {
        std::size_t u, v; ///< luma is first
        int chromaStride;
    };
    static constexpr Planes planesOf(int width, int height) {
        const int chromaWidth = (width + 1) / 2, chromaHeight = (height + 1) / 2;
        const std::size_t luma = std::size_t(width) * std::size_t(height);
        return {luma, luma + std::size_t(chromaWidth) * std::size_t(chromaHeight), chromaWidth};
    }

  private:
    explicit FrameSlots(int memory) : m_memory(memory) {}
    Result<void> map(int protection);

    const int m_memory;
    uint8_t *m_bytes = nullptr;
};

} // namespace ovation::composer

#include "storage/object_source.h"

#include <algorithm>
#include <condition_variable>
#include <utility>

namespace ovation::storage {

/// One range of the object on its way: by the thread that needs it, or before that by one of the pool.
class ObjectSource::Fetch {
  public:
    Fetch(std::shared_ptr<ObjectStore> store, const ObjectInfo &info, int64_t at, int64_t size_bytes,
          std::stop_token stop, std::shared_ptr<Throttle> throttle)
        : m_store(std::move(store)), m_info(info), m_at(at), m_size(size_bytes), m_stop(std::move(stop)),
          m_throttle(std::move(throttle)) {}

    int64_t at() const { return m_at; }
    int64_t size() const { return m_size; }

    /// Fetches it, unless another thread does or did.
    void run() {
        {
            const std::lock_guard lock(m_mutex);
            if (std::exchange(m_begun, true))
                return;
        }
        auto outcome = get();
        const std::lock_guard lock(m_mutex);
        m_outcome = std::move(outcome);
        m_done = true;
        m_changed.notify_all();
    }

    /// What came; waits for it. Once.
    StoreResult<std::vector<std::byte>> take() {
        run();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_done; });
        return std::move(m_outcome);
    }

  private:
    StoreResult<std::vector<std::byte>> get() {
        std::vector<std::byte> bytes;
        bytes.reserve(std::size_t(m_size));
        const auto got = m_store->get(m_info.key, m_info.tag, m_at, m_size,
                                      [&](std::span<const std::byte> piece) {
                                          const bool fits = int64_t(bytes.size() + piece.size()) <= m_size;
                                          if (fits)
                                              bytes.insert(bytes.end(), piece.begin(), piece.end());
                                          return fits;
                                      },
                                      {m_stop, {}, m_throttle.get()});
        if (!got)
            return got.error();
        if (int64_t(bytes.size()) != m_size)
            return StoreError{StoreFailure::Damaged, QStringLiteral("The store gave less than it has.")};
        return bytes;
    }

    const std::shared_ptr<ObjectStore> m_store;
    const ObjectInfo m_info;
    const int64_t m_at, m_size;
    const std::stop_token m_stop;
    const std::shared_ptr<Throttle> m_throttle;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_begun = false, m_done = false; ///< guarded, as what follows
    StoreResult<std::vector<std::byte>> m_outcome = std::vector<std::byte>();
};

ObjectSource::ObjectSource(std::shared_ptr<ObjectStore> store, ObjectInfo info, Reading reading)
    : m_store(std::move(store)), m_info(std::move(info)),
      // Of each place there is the stretch that is read, and the one behind it.
      m_most_bytes(std::clamp(reading.most_bytes / (2 * Places), MinStretch_bytes, MaxStretch_bytes)),
      m_ahead(std::move(reading.ahead)), m_throttle(std::move(reading.throttle)), m_stop(reading.stops) {}

ObjectSource::~ObjectSource() {
    m_stop.request();
}

ObjectSource::Stretch *ObjectSource::holding(int64_t at) {
    const auto found = std::find_if(m_stretches.begin(), m_stretches.end(),
                                    [&](const Stretch &each) { return each.has(at); });
    return found == m_stretches.end() ? nullptr : &*found;
}

std::shared_ptr<ObjectSource::Fetch> ObjectSource::fetchOf(int64_t at, int64_t size_bytes) const {
    return std::make_shared<Fetch>(m_store, m_info, at, std::min(size_bytes, m_info.size_bytes - at),
                                   m_stop.token(), m_throttle);
}

StoreResult<ObjectSource::Stretch *> ObjectSource::fetch(int64_t at) {
    // Read on and on: the same stretch moves forward, and grows.
    const auto before = std::find_if(m_stretches.begin(), m_stretches.end(), [&](const Stretch &each) {
        return !each.bytes.empty() && each.end() == at;
    });
    const auto oldest = std::min_element(m_stretches.begin(), m_stretches.end(),
                                         [](const Stretch &a, const Stretch &b) { return a.used < b.used; });
    const bool isForward = before != m_stretches.end();
    Stretch &stretch = isForward ? *before : *oldest;
    const int64_t size =
        isForward ? std::min(int64_t(stretch.bytes.size()) * 4, m_most_bytes) : MinStretch_bytes;
    const auto fetch = isForward && stretch.next ? stretch.next : fetchOf(at, size);
    stretch = {};
    auto bytes = fetch->take();
    if (!bytes && bytes.error().mayHeal()) // a connection that broke is no reason to end a film
        bytes = fetchOf(at, fetch->size())->take();
    if (!bytes)
        return bytes.error();
    stretch = {at, std::move(*bytes), m_reads, nullptr};
    if (m_ahead && isForward && stretch.end() < m_info.size_bytes) {
        stretch.next = fetchOf(stretch.end(), std::min(fetch->size() * 4, m_most_bytes));
        m_ahead->post([next = stretch.next] { next->run(); });
    }
    return &stretch;
}

Result<std::size_t> ObjectSource::read(int64_t at, std::span<std::byte> into) {
    const std::lock_guard lock(m_mutex);
    ++m_reads;
    std::size_t done = 0;
    while (done < into.size() && at >= 0 && at < m_info.size_bytes) {
        Stretch *stretch = holding(at);
        if (!stretch) {
            const auto fetched = fetch(at);
            if (!fetched)
                return Error{Errc::Failed, fetched.error().message};
            stretch = *fetched;
        }
        stretch->used = m_reads;
        const auto piece = std::span(stretch->bytes).subspan(std::size_t(at - stretch->at));
        const std::size_t size = std::min(piece.size(), into.size() - done);
        std::copy_n(piece.begin(), size, into.begin() + std::ptrdiff_t(done));
        done += size;
        at += int64_t(size);
    }
    return done;
}

} // namespace ovation::storage

#include "media/write/stream_file.h"

#include "base/thread_name.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ovation::media {
namespace {

// Packets are taken in ten times a second: little is lost in a crash, and the thread sleeps most of the time.
constexpr std::chrono::milliseconds Tick{100};

} // namespace

struct StreamFileThread::Private {
    std::mutex mutex;
    std::condition_variable wake;
    bool woken = false, stopping = false;
    std::vector<std::shared_ptr<StreamFile>> added;
    std::thread thread;

    void run() {
        nameThread("stream files");
        std::vector<std::shared_ptr<StreamFile>> files;
        for (bool last = false; !last;) {
            {
                std::unique_lock lock(mutex);
                wake.wait_for(lock, Tick, [this] { return woken || stopping; });
                woken = false;
                last = stopping;
                for (auto &file : added)
                    files.push_back(std::move(file));
                added.clear();
            }
            if (last) {
                for (const auto &file : files)
                    file->close([](const std::vector<StreamFileReport> &) {});
            }
            std::erase_if(files, [](const auto &file) { return !file->work(); });
        }
    }
};

StreamFileThread::StreamFileThread() : d(std::make_unique<Private>()) {
    d->thread = std::thread([this] { d->run(); });
}

StreamFileThread::~StreamFileThread() {
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    d->wake.notify_all();
    d->thread.join();
}

void StreamFileThread::add(std::shared_ptr<StreamFile> file) {
    const std::lock_guard lock(d->mutex);
    d->added.push_back(std::move(file));
    d->woken = true;
    d->wake.notify_all();
}

void StreamFileThread::wake() {
    const std::lock_guard lock(d->mutex);
    d->woken = true;
    d->wake.notify_all();
}

} // namespace ovation::media

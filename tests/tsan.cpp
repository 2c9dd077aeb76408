// What Qt hands from thread to thread, told to thread sanitizer. The system's Qt is not built with it and
// locks with futexes of its own, so a queued call and who made it look unordered. The linker puts these
// functions before Qt's (--wrap, see CMakeLists.txt); each tells exactly the order that Qt promises and no
// more.
#include <QObject>
#include <QRunnable>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <sanitizer/tsan_interface.h>
#include <utility>

namespace {

/// One call on its way: what came before handing it over came before it is made or dropped.
class Call {
  public:
    explicit Call(QtPrivate::QSlotObjectBase *slot) : m_slot(slot) {}
    ~Call() {
        __tsan_acquire(m_slot);
        m_slot->destroyIfLastRef();
    }
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;

    void make(QObject *receiver, void *result) {
        __tsan_acquire(m_slot);
        void *arguments[] = {result};
        m_slot->call(receiver, arguments);
    }

  private:
    QtPrivate::QSlotObjectBase *m_slot;
};

using Work = std::function<void()>;

/// The same for a pool of threads, and what it did came before the pool was found idle.
class Parcel : public QRunnable {
  public:
    Parcel(QThreadPool &pool, Work work) : m_pool(pool), m_work(std::move(work)) {}
    ~Parcel() override { __tsan_acquire(this); }
    void run() override {
        __tsan_acquire(this);
        m_work();
        m_work = nullptr;
        __tsan_release(&m_pool);
    }

  private:
    QThreadPool &m_pool;
    Work m_work;
};

/// What is being handed over, wrapped in a Call, by this thread.
thread_local QtPrivate::QSlotObjectBase *leaving = nullptr;

} // namespace

// QMetaObject::invokeMethodImpl(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)
#define INVOKE                                                                                               \
    _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv
// QThreadPool::start(std::function<void()>, int)
#define START _ZN11QThreadPool5startESt8functionIFvvEEi
// QThreadPool::waitForDone(int)
#define WAIT_FOR_DONE _ZN11QThreadPool11waitForDoneEi
#define JOIN(a, b) a##b
#define REAL(name) JOIN(__real_, name)
#define WRAP(name) JOIN(__wrap_, name)

extern "C" {

bool REAL(INVOKE)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *);
bool REAL(WAIT_FOR_DONE)(QThreadPool *, int);

bool WRAP(INVOKE)(QObject *receiver, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                  void *result) {
    if (leaving) {
        __tsan_release(std::exchange(leaving, nullptr)); // a call made at once may make further ones
        return REAL(INVOKE)(receiver, slot, type, result);
    }
    char made = 0;
    char *const waited = type == Qt::BlockingQueuedConnection ? &made : nullptr;
    leaving = slot;
    const bool ok = QMetaObject::invokeMethod(
        receiver,
        [call = std::make_unique<Call>(slot), receiver, result, waited] {
            call->make(receiver, result);
            if (waited)
                __tsan_release(waited);
        },
        type);
    if (waited)
        __tsan_acquire(waited);
    return ok;
}

void WRAP(START)(QThreadPool *pool, Work work, int priority) {
    auto *parcel = new Parcel(*pool, std::move(work));
    __tsan_release(parcel);
    pool->start(parcel, priority);
}

bool WRAP(WAIT_FOR_DONE)(QThreadPool *pool, int timeout_ms) {
    const bool done = REAL(WAIT_FOR_DONE)(pool, timeout_ms);
    if (done)
        __tsan_acquire(pool);
    return done;
}

} // extern "C"

#include "app/sandbox/sandbox.h"

#include "base/core_files.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <iterator>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OVATION_SHADOW_MEMORY 1 // terabytes of address space that are not used
#else
#define OVATION_SHADOW_MEMORY 0
#endif

#if defined(__SANITIZE_ADDRESS__)
/// Looking for leaks needs what is refused here.
extern "C" const char *__asan_default_options() {
    return "detect_leaks=0";
}
#endif

namespace ovation::sandbox {
namespace {

constexpr rlim_t MaxMemory_bytes = rlim_t(4) << 30;
constexpr uint64_t AccessTruncate = 1 << 14; // newer than the headers of Debian 12

// No network, no other programs, no other processes, and nothing of the kernel that media do not need.
constexpr std::array Refused = {SYS_socket,
                                SYS_connect,
                                SYS_bind,
                                SYS_listen,
                                SYS_accept,
                                SYS_accept4,
                                SYS_execve,
                                SYS_execveat,
                                SYS_ptrace,
                                SYS_kill,
                                SYS_tkill,
                                SYS_rt_sigqueueinfo,
                                SYS_rt_tgsigqueueinfo,
                                SYS_pidfd_open,
                                SYS_pidfd_getfd,
                                SYS_pidfd_send_signal,
                                SYS_mount,
                                SYS_umount2,
                                SYS_pivot_root,
                                SYS_chroot,
                                SYS_setns,
                                SYS_unshare,
                                SYS_bpf,
                                SYS_keyctl,
                                SYS_add_key,
                                SYS_request_key,
                                SYS_userfaultfd,
                                SYS_init_module,
                                SYS_finit_module,
                                SYS_delete_module,
                                SYS_kexec_load,
                                SYS_reboot,
                                SYS_swapon,
                                SYS_swapoff,
                                SYS_io_uring_setup,
                                SYS_perf_event_open,
                                SYS_process_vm_readv,
                                SYS_process_vm_writev,
                                SYS_open_by_handle_at};

#if defined(__x86_64__)
constexpr uint32_t Architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr uint32_t Architecture = AUDIT_ARCH_AARCH64;
#endif

#if defined(__x86_64__) || defined(__aarch64__)
sock_filter loadWord(std::size_t offset) {
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, uint32_t(offset));
}

/// A call that names a process may name this one, or 0, which is this one where it is anything.
void refuseForOthers(std::vector<sock_filter> &program, long call) {
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, uint32_t(call), 0, 5));
    program.push_back(loadWord(offsetof(seccomp_data, args[0])));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, uint32_t(getpid()), 2, 0));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}
#endif

bool refuseCalls() {
#if defined(__x86_64__) || defined(__aarch64__)
    std::vector<sock_filter> program;
    program.push_back(loadWord(offsetof(seccomp_data, arch)));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, Architecture, 1, 0));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    program.push_back(loadWord(offsetof(seccomp_data, nr)));
#if defined(__x86_64__)
    // The calls of x32, by which all of those below could be reached.
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x4000'0000, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
#endif
    for (const long call : Refused) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, uint32_t(call), 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    }
    refuseForOthers(program, SYS_tgkill); // abort() sends itself a signal by it
    refuseForOthers(program, SYS_prlimit64);
    // GStreamer wakes its threads through pairs of stream sockets, which lead nowhere else.
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socketpair, 0, 4));
    program.push_back(loadWord(offsetof(seccomp_data, args[1])));
    program.push_back(BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 0xf));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SOCK_STREAM, 1, 0));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
#else
    return false;
#endif
}

/// What the rules refuse elsewhere stays allowed in `folder`. Returns whether the kernel agreed.
bool allowWriting(int ruleset, const char *folder, uint64_t access) {
    landlock_path_beneath_attr beneath{};
    beneath.parent_fd = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    beneath.allowed_access = access;
    const bool agreed = beneath.parent_fd >= 0 &&
                        syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0;
    close(beneath.parent_fd);
    return agreed;
}

/// Whatever changes files, beyond those that are open.
bool refuseWriting(const char *outside) {
    landlock_ruleset_attr rules{};
    rules.handled_access_fs =
        LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
        LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
        LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
        LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_REFER;
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 2)
        return false; // before REFER, a file could not get its name
    if (version >= 3)
        rules.handled_access_fs |= AccessTruncate;
    const auto ruleset = int(syscall(SYS_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0));
    const bool agreed =
        ruleset >= 0 && (!*outside || allowWriting(ruleset, outside, rules.handled_access_fs)) &&
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return agreed;
}

/// What is refused holds for this thread and those that it makes.
bool isOnlyThread() {
    std::error_code error;
    const std::filesystem::directory_iterator threads("/proc/self/task", error);
    return !error && std::distance(begin(threads), end(threads)) == 1;
}

/// When the machine has no memory left, this goes first: it is started again.
void goFirstWithoutMemory() {
    const int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return;
    (void)!write(file, "700", 3);
    close(file);
}

} // namespace

bool restrictProcess(const char *writable) {
    umask(S_IRWXG | S_IRWXO);
    goFirstWithoutMemory();
    forbidCoreFiles();
    const rlimit memory{MaxMemory_bytes, MaxMemory_bytes};
    bool agreed = OVATION_SHADOW_MEMORY || setrlimit(RLIMIT_AS, &memory) == 0;
    agreed = isOnlyThread() && agreed;
    agreed = refuseWriting(writable) && agreed;
    return refuseCalls() && agreed;
}

} // namespace ovation::sandbox

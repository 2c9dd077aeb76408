#include "app/sandbox/sandbox.h"

#include "base/core_files.h"

#include <algorithm>
#include <array>
#include <asm/ioctls.h>
#include <asm/sockios.h>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <iterator>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/netlink.h>
#include <linux/seccomp.h>
#include <sched.h>
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

// Unless it may connect.
constexpr std::array Connecting = {SYS_socket, SYS_connect, SYS_bind};
// No other programs, no other processes, and nothing of the kernel that media do not need.
constexpr std::array Refused = {SYS_listen,
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
#if defined(__x86_64__)
                                SYS_fork,
                                SYS_vfork,
#endif
                                SYS_open_by_handle_at};
// What all processes of this machine share under names and numbers, and what stays when they end.
constexpr std::array Shared = {
    SYS_shmget,    SYS_shmat,     SYS_shmctl,       SYS_semget,        SYS_semop,          SYS_semtimedop,
    SYS_semctl,    SYS_msgget,    SYS_msgsnd,       SYS_msgrcv,        SYS_msgctl,         SYS_mq_open,
    SYS_mq_unlink, SYS_mq_notify, SYS_mq_timedsend, SYS_mq_getsetattr, SYS_mq_timedreceive};
// Of files that are there: who has a folder to write in may need it.
constexpr std::array Changing = {
#if defined(__x86_64__)
    SYS_chmod,     SYS_chown,     SYS_lchown,      SYS_utime,        SYS_utimes,      SYS_futimesat,
#endif
    SYS_fchmod,    SYS_fchmodat,  SYS_fchown,      SYS_fchownat,     SYS_utimensat,   SYS_setxattr,
    SYS_lsetxattr, SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr, SYS_fremovexattr};

#if defined(__x86_64__)
constexpr uint32_t Architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr uint32_t Architecture = AUDIT_ARCH_AARCH64;
#endif

#if defined(__x86_64__) || defined(__aarch64__)
sock_filter loadWord(std::size_t offset) {
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, uint32_t(offset));
}

/// Only of networks: others of this machine do what they are asked by its user, such as to start programs.
void refuseOtherSockets(std::vector<sock_filter> &program) {
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 8));
    program.push_back(loadWord(offsetof(seccomp_data, args[0])));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET, 5, 0));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET6, 4, 0));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 0, 2));
    program.push_back(loadWord(offsetof(seccomp_data, args[2])));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NETLINK_ROUTE, 1, 0)); // which addresses there are
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}

/// A call whose argument of that number (from 0) is one of these.
template <std::size_t Count>
void refuseWith(std::vector<sock_filter> &program, long call, std::size_t argument,
                const std::array<uint32_t, Count> &values) {
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, uint32_t(call), 0, uint8_t(Count + 3)));
    program.push_back(loadWord(offsetof(seccomp_data, args) + argument * sizeof(uint64_t)));
    for (std::size_t i = 0; i < Count; ++i)
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, values[i], uint8_t(Count - i), 0));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
}

/// Threads only: another process would outlive this one, unseen by the server.
void refuseProcesses(std::vector<sock_filter> &program) {
    // What it is for lies in memory, where it can't be looked at; glibc takes the older call then.
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4));
    program.push_back(loadWord(offsetof(seccomp_data, args[0])));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
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

bool refuseCalls(const Rights &rights) {
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
    const auto refuse = [&program](long call) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, uint32_t(call), 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    };
    std::for_each(Refused.begin(), Refused.end(), refuse);
    std::for_each(Shared.begin(), Shared.end(), refuse);
    if (rights.mayConnect)
        refuseOtherSockets(program);
    else
        std::for_each(Connecting.begin(), Connecting.end(), refuse);
    if (!*rights.folder)
        std::for_each(Changing.begin(), Changing.end(), refuse);
    refuseProcesses(program);
    // The kernel sends signals for whom a file belongs to, and types for whom a terminal does.
    refuseWith(program, SYS_fcntl, 1, std::array<uint32_t, 3>{F_SETOWN, F_SETOWN_EX, F_SETSIG});
    refuseWith(program, SYS_ioctl, 1, std::array<uint32_t, 4>{FIOSETOWN, SIOCSPGRP, TIOCSTI, TIOCLINUX});
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

// What libraries open after they were loaded: plug-ins, names of hosts, authorities, this machine's
// processors. Nothing that tells of the user, or of other processes.
constexpr std::array FilesOfTheSystem = {"/usr",
                                         "/lib",
                                         "/lib64",
                                         "/etc/ca-certificates",
                                         "/etc/crypto-policies",
                                         "/etc/gai.conf",
                                         "/etc/gnutls",
                                         "/etc/host.conf",
                                         "/etc/hosts",
                                         "/etc/ld.so.cache",
                                         "/etc/localtime",
                                         "/etc/nsswitch.conf",
                                         "/etc/pki/ca-trust",
                                         "/etc/pki/tls/certs",
                                         "/etc/protocols",
                                         "/etc/resolv.conf",
                                         "/etc/services",
                                         "/etc/ssl/certs",
                                         "/etc/ssl/openssl.cnf",
                                         "/run/systemd/resolve",
                                         "/sys/devices/system/cpu",
                                         "/proc/self/maps",
                                         "/proc/self/stat",
                                         "/proc/self/status",
                                         "/dev/null",
                                         "/dev/random",
                                         "/dev/urandom"};

constexpr uint64_t Reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr uint64_t OfFiles = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | AccessTruncate;

/// What the rules refuse elsewhere stays allowed at `path` and below. Returns whether the kernel agreed.
bool allow(int ruleset, const char *path, uint64_t access) {
    landlock_path_beneath_attr beneath{};
    beneath.parent_fd = open(path, O_PATH | O_CLOEXEC);
    if (beneath.parent_fd < 0)
        return false;
    struct stat about = {};
    const bool isFolder = fstat(beneath.parent_fd, &about) == 0 && S_ISDIR(about.st_mode);
    beneath.allowed_access = isFolder ? access : access & OfFiles;
    const bool agreed = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0;
    close(beneath.parent_fd);
    return agreed;
}

/// What writes files, makes them and takes them away, beyond those that are open; and reading them.
bool refuseFiles(const Rights &rights) {
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
    constexpr uint64_t Special = LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                                 LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                                 LANDLOCK_ACCESS_FS_MAKE_SYM;
    const uint64_t writing = rules.handled_access_fs & ~Special;
    if (!rights.readsAll)
        rules.handled_access_fs |= Reading;
    const auto ruleset = int(syscall(SYS_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0));
    bool agreed = ruleset >= 0;
    if (*rights.folder)
        agreed = agreed && allow(ruleset, rights.folder, rights.readsAll ? writing : writing | Reading);
    if (!rights.readsAll) {
        for (const char *path : FilesOfTheSystem)
            allow(ruleset, path, Reading);        // some systems have some of them
        allow(ruleset, rights.readable, Reading); // it may be gone
    }
    agreed = agreed && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
             syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return agreed;
}

/// What is refused holds for this thread and those that it makes.
bool isOnlyThread() {
    std::error_code error;
    const std::filesystem::directory_iterator threads("/proc/self/task", error);
    return !error && std::distance(begin(threads), end(threads)) == 1;
}

/// Those of root, which would let it make any packet.
bool dropCapabilities() {
    __user_cap_header_struct head{_LINUX_CAPABILITY_VERSION_3, 0};
    const std::array<__user_cap_data_struct, 2> none{};
    return syscall(SYS_capset, &head, none.data()) == 0;
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

bool restrictProcess(const Rights &rights) {
    umask(S_IRWXG | S_IRWXO);
    goFirstWithoutMemory();
    forbidCoreFiles();
    const rlimit memory{MaxMemory_bytes, MaxMemory_bytes};
    bool agreed = OVATION_SHADOW_MEMORY || setrlimit(RLIMIT_AS, &memory) == 0;
    agreed = isOnlyThread() && agreed;
    if (rights.mayConnect)
        agreed = dropCapabilities() && agreed;
    agreed = refuseFiles(rights) && agreed;
    return refuseCalls(rights) && agreed;
}

} // namespace ovation::sandbox

# Runs a reminder by the real cron, whose clock is fast, for a user who was not there before. Needs root, and is started
# by `unshare --mount --pid --fork --kill-child`: accounts, crontabs and mounts are gone when it ends.
#
#     sh cron-world.sh SCRATCH ROOT NODE        leaves what it saw in SCRATCH/seen
set -eu
scratch=$1 root=$2 node=$3

cp -a /etc "$scratch/etc"
mount --bind "$scratch/etc" /etc
rm -rf /etc/cron.d/* /etc/crontab
mount -t tmpfs tmpfs /run
mkdir "$scratch/spool" "$scratch/seen"
cp -a /var/spool/cron/. "$scratch/spool"
rm -f "$scratch"/spool/crontabs/*
mount --bind "$scratch/spool" /var/spool/cron

# The checkout may lie where only root may look; and every path is as awkward as it may be.
home="$scratch/home/田中 100% \\it's"
package="$scratch/package \$HOME"
mkdir "$scratch/home" "$scratch/node" "$package"
chmod 755 "$scratch" "$scratch/home"
mount --bind "$(dirname "$node")" "$scratch/node"
mount --bind "$root" "$package"
useradd --create-home --home-dir "$scratch/home/tanaka" --shell /bin/sh tanaka
mv "$scratch/home/tanaka" "$home"
ln -s "$home" "$scratch/home/tanaka"
cat >"$home/連絡先.yaml" <<'BOOK'
contacts:
  - { name: 佐藤 健, relationship: friend, follow_ups: [{ on: 2020-01-06, note: 本を返す }] }
BOOK
chown tanaka "$home/連絡先.yaml"
mkfifo -m 622 "$scratch/minute"
cd "$home"

as_user() {
  setpriv --reuid tanaka --regid tanaka --clear-groups \
    env -i HOME="$scratch/home/tanaka" LANG=ja_JP.UTF-8 PATH=/usr/bin:/bin "$@"
}
keepintouch() {
  as_user "$scratch/node/$(basename "$node")" "$package/bin/keepintouch.js" "$@"
}
# `crontab -l` would change the bytes of some.
crontab_of_user() {
  as_user env VISUAL=cat EDITOR=cat crontab -e 2>/dev/null
}

printf '# caf\351 \244\242\r\nMAILTO=""\n* * * * * echo %s\n' "now > $scratch/minute" | as_user crontab -
crontab_of_user >"$scratch/seen/before"
keepintouch remind install --file "$home/連絡先.yaml" --using cron --to-file "$home/お知らせ.txt" --at 08:30
crontab_of_user >"$scratch/seen/installed"

env LD_PRELOAD="$(find /usr/lib -name libfaketime.so.1 | head -n 1)" NO_FAKE_STAT=1 \
  FAKETIME='@2026-12-16 08:28:50 x15' cron -f &

# The user's own entry says every minute that it has begun. Opened once and for both: a reader who comes while the last
# writer is about to close would find the end instead of the next minute.
exec 3<>"$scratch/minute"
minutes=0
while [ ! -s "$home/お知らせ.txt" ] && [ "$minutes" -lt 10 ]; do
  read -r _ <&3
  minutes=$((minutes + 1))
done
mv "$home/お知らせ.txt" "$scratch/seen/digest"
read -r _ <&3
read -r _ <&3
if [ -e "$home/お知らせ.txt" ]; then touch "$scratch/seen/again"; fi

keepintouch remind status >"$scratch/seen/status"
keepintouch remind uninstall
crontab_of_user >"$scratch/seen/after"

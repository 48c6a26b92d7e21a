#!/bin/sh
# Makes the pictures and films that the local run serves for https://example.com/...
# Needs ImageMagick (convert) and ffmpeg. Run it here; the results are committed.
set -eu
out=../src/main/resources/samples
bold=DejaVu-Sans-Bold
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# logo NAME COLOUR1 COLOUR2: a play mark over an open book, transparent around it
logo() {
  convert -size 1600x1600 gradient:"$2-$3" "$work/fill.png"
  convert -size 1600x1600 xc:black -fill white -draw 'roundrectangle 100,100 1500,1500 360,360' \
    "$work/tile.png"
  convert "$work/fill.png" "$work/tile.png" -alpha off -compose CopyOpacity -composite \
    -fill none -stroke white -strokewidth 84 \
    -draw "stroke-linecap round stroke-linejoin round path 'M 340,1170 C 520,1080 690,1100 800,1210 C 910,1100 1080,1080 1260,1170'" \
    -stroke white -strokewidth 60 -fill white \
    -draw "stroke-linejoin round path 'M 650,420 L 650,900 L 1070,660 Z'" \
    -resize 400x400 -depth 8 -strip -define png:compression-level=9 "$out/$1.png"
}

# film NAME TITLE LINE COLOUR1 COLOUR2 LOGO CHORD...: 3 s of 1280x720 at 25 fps with a soft chord
film() {
  name=$1 title=$2 line=$3 from=$4 to=$5 mark=$6
  shift 6
  tone="0.10*($(printf 'sin(2*PI*%s*t)+' "$@")0)*(1-exp(-4*t))"
  convert -size 1280x720 xc:none -gravity center -font $bold -fill white \
    -pointsize 64 -annotate +0+120 "$title" \
    -font DejaVu-Sans -pointsize 30 -fill '#ffffffcc' -annotate +0+200 "$line" "$work/text.png"
  convert -size 1280x720 -define gradient:angle=135 gradient:"$from-$to" "$work/back.png"
  ffmpeg -v error -y \
    -loop 1 -r 25 -t 3 -i "$work/back.png" \
    -loop 1 -r 25 -t 3 -i "$out/$mark.png" \
    -loop 1 -r 25 -t 3 -i "$work/text.png" \
    -f lavfi -i "aevalsrc=$tone|$tone:s=44100:d=3" \
    -filter_complex "
      [1:v]scale=240:-1,format=rgba,fade=in:st=0.1:d=0.6:alpha=1[mark];
      [2:v]format=rgba,fade=in:st=0.5:d=0.7:alpha=1[text];
      [0:v][mark]overlay=x=(W-w)/2:y='120+24*pow(max(0,1-t/0.9),3)'[marked];
      [marked][text]overlay=0:0,fade=in:st=0:d=0.3,fade=out:st=2.6:d=0.4,format=yuv420p[v];
      [3:a]lowpass=f=1800,afade=in:st=0:d=0.4,afade=out:st=1.9:d=1.1[a]" \
    -map '[v]' -map '[a]' -t 3 -c:v libx264 -preset slower -crf 25 -c:a aac -b:a 64k \
    -movflags +faststart -map_metadata -1 -bitexact "$out/$name.mp4"
}

logo logo '#14b8a6' '#0f766e'
logo new-logo '#fb923c' '#e11d48'
logo updated-logo '#818cf8' '#4338ca'

film intro 'Example Academy' 'Lessons worth watching' '#0f766e' '#0b3b4f' logo 261.63 329.63 392.00
film outro 'Thank you for watching' 'example.com' '#0b3b4f' '#0f766e' logo 220.00 261.63 329.63
film new-intro 'Example Academy' 'A new season' '#be123c' '#7c2d12' new-logo 293.66 369.99 440.00
film new-outro 'See you next time' 'example.com' '#7c2d12' '#be123c' new-logo 246.94 293.66 369.99

// Go's own checksum-database packages beside this library, in both directions. README.md says how to run it.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	name   = "example.com/made-by-go"
	size   = 70001
	height = 8
)

func main() {
	switch {
	case len(os.Args) == 2 && os.Args[1] == "make":
		made()
	case len(os.Args) == 5 && os.Args[1] == "verify":
		verify(os.Args[2], os.Args[3], os.Args[4])
	default:
		fmt.Fprintln(os.Stderr, "go run . make | go run . verify DIRECTORY VERIFIER-KEY EARLIER-SIZE")
		os.Exit(2)
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, "NOT VERIFIED:", err)
		os.Exit(1)
	}
	return value
}

// The entries of MemoryLog: of different lengths, from 0 bytes up.
func entry(i int64) []byte {
	return []byte(strings.Repeat("entry "+strconv.FormatInt(i, 10), int(i%3)))
}

// Everything that this library has to make of the same key and the same entries, byte for byte.
func made() {
	seed := sha256.Sum256([]byte(name))
	verifier := must(note.NewEd25519VerifierKey(name, ed25519.NewKeyFromSeed(seed[:]).Public().(ed25519.PublicKey)))
	secret := "PRIVATE+KEY+" + strings.Join(strings.Split(verifier, "+")[:2], "+") + "+" +
		base64.StdEncoding.EncodeToString(append([]byte{1}, seed[:]...))
	signer := must(note.NewSigner(secret))
	fmt.Println("key", secret)
	fmt.Println("verifier", verifier)

	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, i := range indexes {
			found = append(found, stored[i])
		}
		return found, nil
	})
	shown := map[int64]bool{1: true, 2: true, 255: true, 256: true, 257: true, 5000: true, 65536: true, size: true}
	for i := int64(0); i < size; i++ {
		stored = append(stored, must(tlog.StoredHashes(i, entry(i), reader))...)
		if shown[i+1] {
			text := fmt.Sprintf("%s\n%d\n%s\n", name, i+1, must(tlog.TreeHash(i+1, reader)))
			fmt.Println("checkpoint", i+1, base64.StdEncoding.EncodeToString(must(note.Sign(&note.Note{Text: text}, signer))))
		}
	}
	for _, tile := range tlog.NewTiles(height, 0, size) {
		if tile.W == 1<<height || tile.W == size>>(height*tile.L)%(1<<height) { // no narrower one on the way
			fmt.Printf("tile %s %x\n", path(tile), sha256.Sum256(must(tlog.ReadTileData(tile, reader))))
		}
	}
	for _, old := range []int64{1, 255, 256, 5000, 65536, 70000} {
		fmt.Println("consistency", old, hashes(must(tlog.ProveTree(size, old, reader))))
	}
	for _, n := range []int64{0, 255, 256, 65535, 65536, 70000} {
		fmt.Println("inclusion", n, hashes(must(tlog.ProveRecord(size, n, reader))))
	}
}

func hashes(proof []tlog.Hash) string {
	var texts []string
	for _, hash := range proof {
		texts = append(texts, hash.String())
	}
	return strings.Join(texts, " ")
}

// C2SP's tlog-tiles leave out the height, which is always 8.
func path(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
}

// A log's directory, as Go's packages read one.
type directory string

func (dir directory) Height() int { return height }

func (dir directory) SaveTiles([]tlog.Tile, [][]byte) {}

func (dir directory) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range tiles {
		data, err := dir.read(path(tile))
		if err != nil {
			full := tile
			full.W = 1 << height
			data, err = dir.read(path(full))
		}
		if err != nil {
			return nil, err
		}
		found = append(found, data[:tile.W*tlog.HashSize])
	}
	return found, nil
}

func (dir directory) read(path string) ([]byte, error) {
	return os.ReadFile(filepath.Join(string(dir), path))
}

func verify(where, key, earlier string) {
	dir := directory(where)
	opened := must(note.Open(must(dir.read("checkpoint")), note.VerifierList(must(note.NewVerifier(key)))))
	lines := strings.Split(opened.Text, "\n")
	tree := tlog.Tree{N: must(strconv.ParseInt(lines[1], 10, 64)), Hash: must(tlog.ParseHash(lines[2]))}
	reader := tlog.TileHashReader(tree, dir)
	fmt.Printf("the signature is %s's: %d entries, root %s\n", opened.Sigs[0].Name, tree.N, tree.Hash)

	old := must(strconv.ParseInt(earlier, 10, 64))
	before := must(tlog.TreeHash(old, reader))
	proof := must(tlog.ProveTree(tree.N, old, reader))
	must(0, tlog.CheckTree(proof, tree.N, tree.Hash, old, before))
	fmt.Printf("it goes on from its first %d\n", old)

	for first := int64(0); first < tree.N; first += 1 << height {
		bundle := must(dir.bundle(first, tree.N))
		for i := first; i < tree.N && i < first+1<<height; i++ {
			length := int(binary.BigEndian.Uint16(bundle))
			leaf := must(reader.ReadHashes([]int64{tlog.StoredHashIndex(0, i)}))[0]
			if tlog.RecordHash(bundle[2:2+length]) != leaf {
				must(0, fmt.Errorf("entry %d is not the one in the tree", i))
			}
			bundle = bundle[2+length:]
		}
	}
	fmt.Println("every entry is the one in the tree")
}

func (dir directory) bundle(first, size int64) ([]byte, error) {
	tile := tlog.Tile{H: height, L: 0, N: first >> height, W: 1 << height}
	full, err := dir.read(strings.Replace(path(tile), "tile/0/", "tile/entries/", 1))
	if err == nil || first+1<<height <= size {
		return full, err
	}
	tile.W = int(size - first)
	return dir.read(strings.Replace(path(tile), "tile/0/", "tile/entries/", 1))
}

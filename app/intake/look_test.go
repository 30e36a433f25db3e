package intake
import ("testing";"os";"reflect")
func TestLook(t *testing.T){
 e:=Example()
 for _,f:=range e.Faults(){ t.Error(f)}
 w,_:=os.Create("/tmp/h5/example.xlsx")
 if err:=WriteTemplate(w,&e);err!=nil{t.Fatal(err)}
 w.Close()
 w,_=os.Create("/tmp/h5/empty.xlsx")
 if err:=WriteTemplate(w,nil);err!=nil{t.Fatal(err)}
 w.Close()
 r,_:=os.Open("/tmp/h5/example.xlsx")
 got,faults:=ReadSetUp("example.xlsx",r)
 for _,f:=range faults{t.Log(f)}
 if !reflect.DeepEqual(got,e){t.Errorf("%+v\n%+v",got,e)}
 r,_=os.Open("/tmp/h5/empty.xlsx")
 _,faults=ReadSetUp("empty.xlsx",r)
 for _,f:=range faults{t.Log(f)}
}
func TestLO(t *testing.T){
 r,err:=os.Open("/tmp/h5/rt/example.xlsx"); if err!=nil{t.Skip()}
 got,faults:=ReadSetUp("rt.xlsx",r)
 for _,f:=range faults{t.Error(f)}
 if !reflect.DeepEqual(got,Example()){t.Errorf("%+v\n%+v",got,Example())}
}
